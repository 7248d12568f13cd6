import { checkPartialDate } from "../../dates/check-date.js";
import type { PartialDate } from "../../dates/partial-date.js";
import { convertToInterval } from "../../dates/to-interval.js";
import { toJsonPointer } from "../../json/json-value.js";
import type { CaseRecord } from "../case-record.js";
import { datesOfRecord, momentsOfRecord } from "../record-places.js";
import type { NoticeRule, RecordNotice } from "./record-notice.js";

/** A date that cannot be as it is written is named, with the question that goes with it. */
export const datesCanBe: NoticeRule = (record) =>
  datesOfRecord(record).flatMap(({ at, found }) =>
    checkPartialDate(found, { at }).map(({ path, message }): RecordNotice => ({
      code: "date-at-fault",
      path,
      message,
    })),
  );

/** The first day that a date can mean, and the last; undefined where it is missing or cannot be. */
function daysOf(date: PartialDate | undefined) {
  const interval = date && convertToInterval(date);
  return interval?.ok ? interval.value : undefined;
}

/** Two dates of which the first never lies after the second, and where the second stands. */
type DatePair = readonly [PartialDate | undefined, PartialDate | undefined, readonly PropertyKey[]];

function pairsOf({ person, journey }: Partial<CaseRecord>): DatePair[] {
  const birth = person?.birth;
  const legs = (journey?.legs ?? []).flatMap(({ from, to }, index): DatePair[] => [
    [from, to, ["journey", "legs", index, "to"]],
    [birth, to ?? from, ["journey", "legs", index, to ? "to" : "from"]],
  ]);
  const documents = (person?.documents ?? []).flatMap(({ issued, expires }, index): DatePair[] => [
    [issued, expires, ["person", "documents", index, "expires"]],
    [birth, issued, ["person", "documents", index, "issued"]],
  ]);
  return [...legs, ...documents];
}

/** What begins does so before it ends, and after the birth of the person. */
export const datesAreInOrder: NoticeRule = (record) =>
  pairsOf(record).flatMap(([before, after, at]): RecordNotice[] => {
    const [first, second] = [daysOf(before), daysOf(after)];
    return first && second && second.latest < first.earliest
      ? [
          {
            code: "dates-contradict",
            path: toJsonPointer(at),
            message:
              "This date lies before one that it cannot lie before (a beginning, or the birth): compare both, their years and their eras.",
          },
        ]
      : [];
  });

/** By so much a clock may be ahead of another, in milliseconds. */
const clockSkew = 5 * 60 * 1000;

const ahead = (at: readonly PropertyKey[]): RecordNotice => ({
  code: "ahead-of-now",
  path: toJsonPointer(at),
  message: "This has not come yet: is it meant so, or was the clock or the year wrong?",
});

/** What was recorded, was recorded before now; and nobody is born, and no journey begun, in the future. */
export const nothingIsAhead: NoticeRule = (record, { now }) => {
  if (now === undefined) return [];
  const latest = Date.parse(now) + clockSkew;
  // the day ends last on the other side of the date line
  const lastDay = new Date(latest + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const dates = datesOfRecord(record, [
    "/person/birth",
    "/person/documents/*/issued",
    "/journey/legs/*/from",
  ]);
  return [
    ...dates.filter(({ found }) => (daysOf(found)?.earliest ?? "") > lastDay),
    ...momentsOfRecord(record).filter(({ found }) => Date.parse(found) > latest),
  ].map(({ at }) => ahead(at));
};

const begun = ["/urgentNeeds/askedAt", "/interview/at", "/observations/*/observedAt"] as const;

/** A decision is made on a case, so something of the case was recorded before it. */
export const decisionsFollowTheCase: NoticeRule = (record) => {
  const first = momentsOfRecord(record, begun).reduce(
    (earliest, { found }) => Math.min(earliest, Date.parse(found)),
    Infinity,
  );
  return momentsOfRecord(record, ["/decisions/*/at"]).flatMap(({ at, found }): RecordNotice[] =>
    first !== Infinity && Date.parse(found) < first
      ? [
          {
            code: "decision-before-case",
            path: toJsonPointer(at),
            message:
              "This decision lies before anything else of the case was recorded: compare its moment with when it was written down.",
          },
        ]
      : [],
  );
};
