import { deriveAgeClass } from "../dates/age-class-of.js";
import type { PartialDate } from "../dates/partial-date.js";
import type { CaseRecord } from "./case-record.js";
import type { Instant } from "./entry-fields.js";

/** A day of the Gregorian calendar; the earlier of the two, where the place and Greenwich differ. */
function dayOf(at: Instant): PartialDate | undefined {
  const moment = Date.parse(at);
  if (Number.isNaN(moment)) return undefined;
  const days = [at.slice(0, 10), new Date(moment).toISOString().slice(0, 10)].sort();
  const [year, month, day] = days[0]!.split("-").map(Number);
  return { era: "gregorian", year: year!, month: month!, day: day! };
}

/** The first of January often stands for a day that is not known: then only the year is relied on. */
const knownPart = ({ month, day, ...rest }: PartialDate): PartialDate =>
  month === 1 && day === 1
    ? rest
    : { ...rest, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };

/**
 * Tells if whoever consented was of age that day, and so consents in person. A date of birth that is certain
 * decides, either way; where there is none, or the age is disputed, the age class does, although it is that at
 * the time of the conduct. Source: Palermo Protocol Art. 3(d).
 *
 * @param record age class and date of birth, as far as they are known
 * @param at the moment at which consent was given
 */
export function isAdultWhenConsenting(
  {
    ageClass,
    person,
  }: { readonly ageClass?: CaseRecord["ageClass"] | undefined } & Pick<CaseRecord, "person">,
  at: Instant,
): boolean {
  const from = dayOf(at);
  const birth = person?.birth && knownPart(person.birth);
  const { because } = deriveAgeClass({ birth, conduct: { from } });
  if (because === "18-from-the-start") return ageClass !== "disputed";
  return ageClass === "adult" && because !== "under-18";
}
