import { type DerivedAgeClass, deriveAgeClass } from "../../dates/age-class-of.js";
import { parseIsoDate } from "../../dates/calendar.js";
import type { PartialDate } from "../../dates/partial-date.js";
import type { CaseRecord } from "../case-record.js";
import { momentsOfRecord } from "../record-places.js";
import type { NoticeOptions, NoticeRule } from "./record-notice.js";

const isNewYear = ({ month, day, estimated }: PartialDate) => month === 1 && day === 1 && estimated !== true;

/** A birthday of 1 January is kept as it was said, and asked about. */
export const birthOnNewYear: NoticeRule = ({ person }) =>
  person?.birth && isNewYear(person.birth)
    ? [
        {
          code: "birth-on-new-year",
          path: "/person/birth",
          message:
            "1 January often stands for a day that is not known: is it the day of birth? If only the year is known, leave month and day out.",
        },
      ]
    : [];

/** The day on which the case was first spoken of, or that of the check: what it asks about began before. */
function firstRecordedDay(record: Partial<CaseRecord>, { now }: NoticeOptions): PartialDate | undefined {
  const moments = momentsOfRecord(record, [
    "/urgentNeeds/askedAt",
    "/interview/at",
    "/observations/*/observedAt",
  ]).map(({ found }) => found);
  const [first] = [...moments, ...(now === undefined ? [] : [now])]
    .map((moment) => moment.slice(0, 10))
    .sort();
  const day = parseIsoDate(first ?? "");
  return day && { era: "gregorian", ...day };
}

/** The age classes that the dates give: over each leg of the journey, and up to when it was spoken of. */
function ageClassesByDates(record: Partial<CaseRecord>, options: NoticeOptions): DerivedAgeClass[] {
  const birth = record.person?.birth;
  if (!birth) return [];
  // a day that stands for an unknown one protects nobody: the year alone is what is surely known
  const known: PartialDate = isNewYear(birth) ? { era: birth.era, year: birth.year } : birth;
  const to = firstRecordedDay(record, options);
  const legs = (record.journey?.legs ?? []).filter((leg) => leg.from ?? leg.to);
  return [...legs, ...(to ? [{ to }] : [])].map((conduct) => deriveAgeClass({ birth: known, conduct }));
}

/**
 * The age class is held against the dates of the same record. It stays what a person set it to: the notice
 * says that the two differ.
 */
export const ageClassFitsDates: NoticeRule = (record, options) => {
  const derived = ageClassesByDates(record, options).map(({ ageClass }) => ageClass);
  if (record.ageClass === "adult" && derived.includes("child"))
    return [
      {
        code: "dates-say-child",
        path: "/ageClass",
        message:
          'By the dates of this record the person was, or may have been, under 18, and the record says adult, so that no list for children was used. Compare the two; where it is not certain, set "disputed", and the lists for adults and for children are both used.',
      },
    ];
  if (record.ageClass === "child" && derived.includes("adult") && !derived.includes("child"))
    return [
      {
        code: "dates-say-adult",
        path: "/ageClass",
        message:
          "By the dates of this record the person was 18 from the start, and the record says child. Compare the two; while it is in doubt, the person is treated as a child.",
      },
    ];
  return [];
};
