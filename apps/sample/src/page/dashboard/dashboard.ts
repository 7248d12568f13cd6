import type { Dashboard } from "../../shared/dashboard.js";
import { readDashboard } from "../api-client.js";
import type { PageMessageId } from "../words.js";
import type { Changed, View } from "../view.js";
import { dashboardPage } from "./dashboard-page.js";

/** What the dashboard shows. */
export interface DashboardState {
  readonly figures?: Dashboard;
  readonly failure?: PageMessageId;
}

/** The dashboard: counts of cases, never a case. */
export function dashboardView(changed: Changed): View {
  let state: DashboardState = {};

  async function load(): Promise<void> {
    const reply = await readDashboard();
    state = reply.kind === "done" ? { figures: reply.value } : { failure: "error.unreachable" };
    changed();
  }

  return {
    title: ({ words }) => words.message("nav.dashboard"),
    draw: (page) => dashboardPage(page, state, () => void load()),
    load,
  };
}
