import type { OlderReport } from "../../shared/older.js";
import type { PageMessageId } from "../words.js";

/** State of the older data view. `added` is set once rows were imported. */
export interface OlderDataViewState {
  readonly report?: OlderReport;
  readonly added?: number;
  readonly busy: boolean;
  readonly failure?: PageMessageId;
}
