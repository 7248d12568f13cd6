import { CaseRecord, checkJsonShape, findSignsTakenBack } from "@spean/model";

const Observed = CaseRecord.pick({ observations: true });

/**
 * The number of signs that were reported once, and whose answer was changed since, of a value that was read as a
 * case: its observations are checked, the rest of a record is not.
 */
export function countSignsTakenBack(value: unknown): number {
  const read = checkJsonShape(Observed, value);
  return read.ok ? findSignsTakenBack(read.value).length : 0;
}
