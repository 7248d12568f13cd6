import type { CaseView } from "./case-view.js";

/**
 * The confirmation of a save, given only once it is committed: the case as it stood then. Since nothing is ever overwritten, the same
 * key is answered the same however often, and however late, it comes.
 */
export interface Saved {
  readonly caseId: string;
  readonly key: string;
  readonly case: CaseView;
}
