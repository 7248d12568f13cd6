import { checkPartialDate } from "../../dates/check-date.js";
import type { RecordRule } from "../case-record.js";
import { datesOfRecord } from "../record-places.js";

/** Every date of a record is one that can be: an existing day, in a year that its era makes plausible. */
export const datesArePossible: RecordRule = (record) =>
  datesOfRecord(record).flatMap(({ at, found }) => checkPartialDate(found, { at }));
