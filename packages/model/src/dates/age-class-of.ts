import type { AgeClass } from "../code-lists.js";
import { type CivilDateParts, type IsoDate, parseIsoDate, daysInMonth, formatIsoDate } from "./calendar.js";
import { type DateInterval, convertToInterval } from "./to-interval.js";
import type { PartialDate } from "./partial-date.js";
/**
 * Why an age class was derived. `child`: `under-18` (certainly, at the start of the conduct),
 * `turned-18-during-conduct`, `possibly-under-18`. `adult`: `18-from-the-start`. `unknown`: a date is
 * missing, at fault or only estimated, or the dates contradict each other.
 */
export type AgeClassReason =
  | "under-18"
  | "turned-18-during-conduct"
  | "possibly-under-18"
  | "18-from-the-start"
  | "birth-missing"
  | "birth-at-fault"
  | "birth-estimated"
  | "conduct-missing"
  | "conduct-start-missing"
  | "conduct-at-fault"
  | "conduct-estimated"
  | "dates-contradict";

/** An age class with the reason for it. */
export interface DerivedAgeClass {
  readonly ageClass: AgeClass;
  readonly because: AgeClassReason;
}

/**
 * Dates of a person's birth and of the conduct, as far as they are known. Without `to` the conduct is
 * open-ended.
 */
export interface AgeClassDates {
  readonly birth?: PartialDate | undefined;
  readonly conduct?:
    { readonly from?: PartialDate | undefined; readonly to?: PartialDate | undefined } | undefined;
}

/**
 * The first day on which somebody born on this day is 18. Born on 29 February: 1 March, the later reading,
 * which protects.
 */
function eighteenthBirthday(birth: IsoDate): IsoDate {
  const { year, month, day } = parseIsoDate(birth) as CivilDateParts;
  const exists = day <= daysInMonth(year + 18, month);
  return formatIsoDate(
    exists ? { year: year + 18, month, day } : { year: year + 18, month: month + 1, day: 1 },
  );
}

const unknown = (because: AgeClassReason): DerivedAgeClass => ({ ageClass: "unknown", because });
const child = (because: AgeClassReason): DerivedAgeClass => ({ ageClass: "child", because });

/** The interval of a date; undefined when none was given, `at-fault` when it is impossible. */
function read(date: PartialDate | undefined): DateInterval | undefined | "at-fault" {
  if (!date) return undefined;
  const interval = convertToInterval(date);
  return interval.ok ? interval.value : "at-fault";
}

/** Somebody who can have been under 18 at the start, and the most that can be said about it. */
function childBecause(
  birth: DateInterval,
  from: DateInterval,
  to: DateInterval | undefined,
): DerivedAgeClass {
  const certain = birth.certain && from.certain && from.latest < eighteenthBirthday(birth.earliest);
  if (!certain) return child("possibly-under-18");
  return child(
    to?.certain && to.earliest >= eighteenthBirthday(birth.latest) ? "turned-18-during-conduct" : "under-18",
  );
}

function fromIntervals(
  birth: DateInterval,
  from: DateInterval,
  to: DateInterval | undefined,
): DerivedAgeClass {
  if (to && to.latest < birth.earliest) return unknown("dates-contradict");
  if (to && to.latest < from.earliest) {
    // One of the two is wrong; under 18 by the earlier one is a possible overlap all the same.
    return to.earliest < eighteenthBirthday(birth.latest)
      ? child("possibly-under-18")
      : unknown("dates-contradict");
  }
  // The youngest reading: born as late as can be, the conduct begun as early as can be.
  if (from.earliest < eighteenthBirthday(birth.latest)) return childBecause(birth, from, to);
  if (!birth.certain) return unknown("birth-estimated");
  return from.certain ? { ageClass: "adult", because: "18-from-the-start" } : unknown("conduct-estimated");
}

/**
 * Derives the age class from partial dates of birth and conduct. It is the age at the time of the conduct:
 * under 18 is a child (Palermo Protocol Art. 3(d)), and so is whoever turned 18 during the conduct. Any
 * possible overlap below 18 is `child`, even on estimated dates. `adult` takes dates that are certain and
 * leave no such overlap; all else is `unknown`, which is treated as `child` and uses the adult lists too.
 * Never gives `disputed`: that is for people to say.
 */
export function deriveAgeClass({ birth, conduct }: AgeClassDates): DerivedAgeClass {
  const [born, from, to] = [birth, conduct?.from, conduct?.to].map(read);
  if (born === undefined) return unknown("birth-missing");
  if (born === "at-fault") return unknown("birth-at-fault");
  if (from === "at-fault" || to === "at-fault") return unknown("conduct-at-fault");
  if (from) return fromIntervals(born, from, to);
  if (!to) return unknown("conduct-missing");
  // Only the end is known: under 18 then is under 18 during the conduct; of age then says nothing about the
  // start.
  if (to.latest < born.earliest) return unknown("dates-contradict");
  const youngAtEnd = to.earliest < eighteenthBirthday(born.latest);
  return youngAtEnd ? childBecause(born, to, undefined) : unknown("conduct-start-missing");
}
