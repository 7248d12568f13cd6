import { randomUUID } from "node:crypto";
import { answersOfObservations, type CaseRecord, type RecordedAssessment } from "@spean/model";
import type { StoreContext } from "../store-context.js";

/** Assesses a record as it stands at a moment, on the answers that its observations give. */
export function assessRecord(
  { assessCase }: Pick<StoreContext, "assessCase">,
  record: CaseRecord,
  at: Date,
): RecordedAssessment {
  const { id, ageClass, forms } = record;
  const assessment = assessCase({ id, ageClass, ...(forms && { forms }), ...answersOfObservations(record) });
  return { id: randomUUID(), at: at.toISOString(), assessment };
}
