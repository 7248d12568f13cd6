import { isJsonObject } from "../../json/json-value.js";
import { checkJsonShape } from "../../json/check-shape.js";
import { CaseRecord } from "../case-record.js";
import { ageClassFitsDates, birthOnNewYear } from "./age-notices.js";
import type { NoticeOptions, NoticeRule, RecordNotice } from "./record-notice.js";
import { documentNumbersAreUsual, namesAreInTheirScript, textsCanBeSeen } from "./text-notices.js";
import { datesAreInOrder, datesCanBe, decisionsFollowTheCase, nothingIsAhead } from "./time-notices.js";

/** What bears on how the person is protected comes first. */
const rules: readonly NoticeRule[] = [
  ageClassFitsDates,
  birthOnNewYear,
  datesCanBe,
  datesAreInOrder,
  nothingIsAhead,
  decisionsFollowTheCase,
  documentNumbersAreUsual,
  textsCanBeSeen,
  namesAreInTheirScript,
];

/** The fields of a record that can be read, each by itself; what is at fault is for the check of the record. */
function readableParts(value: Readonly<Record<string, unknown>>): Partial<CaseRecord> {
  const parts = Object.entries(CaseRecord.shape).flatMap(([field, schema]) => {
    if (value[field] === undefined) return [];
    const read = checkJsonShape<unknown>(schema, value[field]);
    return read.ok ? [[field, read.value] as const] : [];
  });
  return Object.fromEntries(parts);
}

/**
 * Notices on whatever looks odd in a record and may still be right, most important first: an age class that
 * its own dates contradict, a birthday of 1 January, a moment that has not come yet. Nothing is refused and
 * nothing changed. It takes any parsed JSON value, also a case for scoring: a part that does not fit the
 * schema has no notices.
 *
 * @example
 * noticesOnRecord({ id: "c-1", ageClass: "adult", person: { birth: { era: "gregorian", year: 2000, month: 1, day: 1 } } })
 * // [{ code: "birth-on-new-year", path: "/person/birth", message: "1 January often stands for …" }]
 */
export function noticesOnRecord(value: unknown, options: NoticeOptions = {}): RecordNotice[] {
  if (!isJsonObject(value)) return [];
  const record = readableParts(value);
  return rules.flatMap((rule) => rule(record, options));
}
