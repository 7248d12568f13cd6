import { Decision, ItemId, type RecordedAssessment } from "@spean/model";

/** A decision on its way in. Its id is a random UUID of the page's: sent again, it is recorded once. */
export const NewDecision = Decision.extend({ id: ItemId.uuid() });

/** What was decided on a case, oldest first, and the assessments that a decision may have looked at. */
export interface Decisions {
  readonly decisions: readonly Decision[];
  readonly assessments: readonly RecordedAssessment[];
}
