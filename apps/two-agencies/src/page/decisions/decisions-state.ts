import type { CaseDecisions } from "@spean/store/client";
import type { PageMessageId } from "../words.js";

/**
 * State of the decisions view. `told` is the result of the last attempt; `recorded` counts the decisions
 * recorded since the view opened, so that each new form starts empty.
 */
export interface DecisionsViewState {
  readonly caseId: string;
  readonly found?: CaseDecisions;
  readonly told?: PageMessageId;
  readonly busy: boolean;
  readonly recorded: number;
}
