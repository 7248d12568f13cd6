import { randomUUID } from "node:crypto";
import { answersOf, type CaseRecord, type RecordedAssessment } from "@spean/model";
import { evaluator } from "./known.js";

/** Assesses a record as it stands at a moment, on the answers that its observations give. */
export function assess(record: CaseRecord, at: Date): RecordedAssessment {
  const { id, ageClass, forms } = record;
  const assessment = evaluator.evaluate({ id, ageClass, ...(forms && { forms }), ...answersOf(record) });
  return { id: randomUUID(), at: at.toISOString(), assessment };
}
