import type { CaseListItem, CaseSearch } from "@spean/store/client";
import type { PageMessageId } from "../words.js";
import type { CaseSearchReading } from "./case-search.js";

/**
 * State of the case list. `search` holds the current criteria, `fault` a problem with the form; `added` is
 * set once the published cases were loaded.
 */
export interface CaseListViewState {
  readonly cases: readonly CaseListItem[] | undefined;
  readonly search: CaseSearch;
  readonly fault?: PageMessageId | undefined;
  readonly next?: number | undefined;
  readonly added?: number;
  readonly busy: boolean;
  readonly failure?: PageMessageId | undefined;
}

/** Callbacks of the case list. */
export interface CaseListActions {
  readonly older: () => void;
  readonly demonstrate: () => void;
  /** Shows all cases. */
  readonly again: () => void;
  readonly find: (sought: CaseSearchReading) => void;
}
