import { fetchDashboardFigures } from "../api-client.js";
import type { RedrawRequest, PageView } from "../page-view.js";
import { renderDashboardPage } from "./dashboard-page.js";
import type { DashboardViewState } from "./dashboard-state.js";

/** The dashboard: counts of cases, never a case. */
export function createDashboardView(changed: RedrawRequest): PageView {
  let state: DashboardViewState = {};

  async function load(): Promise<void> {
    // loaded for this page alone; where it cannot be, the tables say the same
    const drawing = import("./plot.js").catch(() => undefined);
    const [reply, loaded] = [await fetchDashboardFigures(), await drawing];
    state =
      reply.kind === "done"
        ? { figures: reply.value, ...(loaded && { plot: loaded.drawPlotDirective }) }
        : { failure: "error.unreachable" };
    changed();
  }

  return {
    title: ({ words }) => words.message("nav.dashboard"),
    draw: (page) => renderDashboardPage(page, state, () => void load()),
    load,
  };
}
