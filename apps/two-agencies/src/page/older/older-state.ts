import type { OlderReport } from "../../shared/older.js";
import type { PageMessageId } from "../words.js";

/** What the page of the older data shows. `added` stands once rows were taken over. */
export interface OlderDataViewState {
  readonly report?: OlderReport;
  readonly added?: number;
  readonly busy: boolean;
  readonly failure?: PageMessageId;
}
