import { Decision, ItemId, type RecordedAssessment, type RecordNotice } from "@spean/model";

/** A decision as a client sends it. Its id, a random UUID of the client's, is the idempotency key. */
export const DecisionRequest = Decision.extend({ id: ItemId.uuid() });

/**
 * The decisions on a case, oldest first, when each was recorded, by its id, and the assessments that a decision
 * may rest on.
 */
export interface CaseDecisions {
  readonly decisions: readonly Decision[];
  readonly recordedAt: Readonly<Record<string, string>>;
  readonly assessments: readonly RecordedAssessment[];
  /** What looks odd in the record, its decisions included, and may be right. */
  readonly notices?: readonly RecordNotice[];
}
