import type { CaseDecisions } from "@spean/store/client";
import type { PageMessageId } from "../words.js";

/** What the decisions on a case show. `told` says what came of recording one, `again` grows with each that was recorded. */
export interface DecisionsViewState {
  readonly caseId: string;
  readonly found?: CaseDecisions;
  readonly told?: PageMessageId;
  readonly busy: boolean;
  readonly recorded: number;
}
