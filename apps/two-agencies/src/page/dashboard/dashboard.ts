import type { Dashboard } from "../../shared/dashboard.js";
import { readDashboard } from "../api-client.js";
import type { PageMessageId } from "../words.js";
import type { Changed, View } from "../view.js";
import { dashboardPage } from "./dashboard-page.js";
import type { plot } from "./plot.js";

/** What the dashboard shows. */
export interface DashboardState {
  readonly figures?: Dashboard;
  /** The plotting library, once it is loaded. */
  readonly plot?: typeof plot;
  readonly failure?: PageMessageId;
}

/** The dashboard: counts of cases, never a case. */
export function dashboardView(changed: Changed): View {
  let state: DashboardState = {};

  async function load(): Promise<void> {
    // loaded for this page alone; where it cannot be, the tables say the same
    const drawing = import("./plot.js").catch(() => undefined);
    const [reply, loaded] = [await readDashboard(), await drawing];
    state =
      reply.kind === "done"
        ? { figures: reply.value, ...(loaded && { plot: loaded.plot }) }
        : { failure: "error.unreachable" };
    changed();
  }

  return {
    title: ({ words }) => words.message("nav.dashboard"),
    draw: (page) => dashboardPage(page, state, () => void load()),
    load,
  };
}
