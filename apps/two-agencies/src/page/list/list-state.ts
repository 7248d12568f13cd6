import type { CaseListItem, CaseSearch } from "@spean/store/client";
import type { PageMessageId } from "../words.js";
import type { CaseSearchReading } from "./sought.js";

/** What the list shows. `search` is what its cases were found by, `fault` what is wrong with the form; `added` stands once the published cases were loaded. */
export interface CaseListViewState {
  readonly cases: readonly CaseListItem[] | undefined;
  readonly search: CaseSearch;
  readonly fault?: PageMessageId | undefined;
  readonly next?: number | undefined;
  readonly added?: number;
  readonly busy: boolean;
  readonly failure?: PageMessageId | undefined;
}

/** What can be done on the list. */
export interface CaseListActions {
  readonly older: () => void;
  readonly demonstrate: () => void;
  /** Shows all cases. */
  readonly again: () => void;
  readonly find: (sought: CaseSearchReading) => void;
}
