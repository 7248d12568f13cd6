import type { DatabaseQueries } from "@spean/store";
import { Hono } from "hono";
import type { AgencyProfile } from "../../agencies/agency.js";
import { countDashboardFigures } from "../dashboard/dashboard-figures.js";
import type { AuthorisationGuard } from "./authorisation-guard.js";

/** Parts of the dashboard route. `now` is the clock. */
interface DashboardParts {
  readonly queries: DatabaseQueries;
  readonly agency: AgencyProfile;
  readonly allow: AuthorisationGuard;
  readonly now: () => Date;
}

/** The route at `/api/dashboard`. */
export function createDashboardRoutes({ queries, agency, allow, now }: DashboardParts): Hono {
  const routes = new Hono();
  routes.get("/", allow("dashboard.see"), async (context) =>
    context.json(await countDashboardFigures(queries, { agency, now: now() })),
  );
  return routes;
}
