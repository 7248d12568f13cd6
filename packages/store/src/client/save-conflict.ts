import type { CaseView } from "./case-view.js";
import type { MergeConflictPath } from "./merge-saves.js";

/**
 * Something that another save changed meanwhile. `role` is absent where it is not known, as for imported
 * records.
 */
export interface ConflictingCaseChange {
  readonly thing: MergeConflictPath;
  readonly at: string;
  readonly role?: string;
}

/**
 * Reason of a refused save: both sides changed the same thing since the common base. `stands` is the case as
 * it is now.
 */
export interface SaveConflict {
  readonly stands: CaseView;
  readonly changed: readonly ConflictingCaseChange[];
}
