import type { DashboardFigures } from "../../shared/dashboard.js";
import type { PageMessageId } from "../words.js";
import type { drawPlotDirective } from "./plot.js";

/** State of the dashboard view. */
export interface DashboardViewState {
  readonly figures?: DashboardFigures;
  /** The plotting library, once it is loaded. */
  readonly plot?: typeof drawPlotDirective;
  readonly failure?: PageMessageId;
}
