import { checkObservations } from "../check-observations.js";
import type { RecordRule } from "./record-rule.js";

/** Observations are of known indicators, have ids of their own and correct only earlier ones. */
export const observationsHold: RecordRule = (record, known) =>
  checkObservations(record.observations ?? [], known);
