import type { CaseDecisions, CaseView } from "@spean/store/client";
import type { PageMessageId } from "../words.js";

/** A case with all of its assessments and decisions, or why there is none to show. */
export interface RecordViewState {
  readonly id: string;
  readonly found?: { readonly saved: CaseView; readonly decided: CaseDecisions };
  readonly failure?: PageMessageId;
}
