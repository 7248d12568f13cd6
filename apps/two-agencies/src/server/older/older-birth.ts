import {
  type AgeClass,
  convertToInterval,
  deriveAgeClass,
  normaliseDigits,
  type PartialDate,
} from "@spean/model";

const oldest = 130;

/** Reads an age in whole years, in any digits; `undefined` for what is none. */
export function readAgeInYears(written: string): number | undefined {
  const digits = normaliseDigits(written);
  return /^\d{1,3}$/.test(digits) && Number(digits) <= oldest ? Number(digits) : undefined;
}

/**
 * The latest year of birth of somebody who was of this age on a day, as an estimate: an age never makes anybody
 * certainly an adult. `undefined` if the day is not known to the year.
 */
export function birthFromAge(years: number, on: PartialDate | undefined): PartialDate | undefined {
  const days = on && convertToInterval(on);
  if (!days?.ok) return undefined;
  return { era: "gregorian", year: Number(days.value.latest.slice(0, 4)) - years, estimated: true };
}

/** Whether a date of birth and one made of an age can both be right: a birthday lies between, so a year does. */
export function birthsAgree(written: PartialDate, fromAge: PartialDate): boolean {
  const days = convertToInterval(written);
  if (!days.ok) return false;
  const [first, last] = [days.value.earliest, days.value.latest].map((day) => Number(day.slice(0, 4)));
  return first! <= fromAge.year && last! >= fromAge.year - 1;
}

/** The dates that an age class is derived from; `fromAge` is the birth that an age in years gives. */
export interface OlderAgeDates {
  readonly birth: PartialDate | undefined;
  readonly fromAge: PartialDate | undefined;
  readonly from: PartialDate | undefined;
  readonly to: PartialDate | undefined;
}

/**
 * Derives the age class of an older row. Whoever may have been a child by either, the date of birth or the age,
 * is one; where the two contradict each other, nobody is an adult.
 */
export function ageClassOfOlder({ birth, fromAge, ...conduct }: OlderAgeDates): AgeClass {
  const classOf = (born: PartialDate | undefined) => deriveAgeClass({ birth: born, conduct }).ageClass;
  const derived = classOf(birth ?? fromAge);
  if (!birth || !fromAge) return derived;
  if (classOf(fromAge) === "child") return "child";
  return derived === "adult" && !birthsAgree(birth, fromAge) ? "unknown" : derived;
}
