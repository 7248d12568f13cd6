import type { Fault } from "../../fault.js";
import type { CaseRecord } from "../case-record.js";

/** A check across the fields of a record that fits the schema: it names every fault it finds, and none if all is well. */
export type RecordRule = (record: CaseRecord, known: ReadonlySet<string>) => Fault[];
