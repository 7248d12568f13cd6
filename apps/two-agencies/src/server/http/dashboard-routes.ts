import type { DatabaseQueries } from "@spean/store";
import { Hono } from "hono";
import type { Agency } from "../../agencies/agency.js";
import { figuresOf } from "../dashboard/figures.js";
import type { Allow } from "./allow.js";

/** What the dashboard is made with. */
interface DashboardParts {
  readonly queries: DatabaseQueries;
  readonly agency: Agency;
  readonly allow: Allow;
  readonly now: () => Date;
}

/** The route at `/api/dashboard`. */
export function dashboardRoutes({ queries, agency, allow, now }: DashboardParts): Hono {
  const routes = new Hono();
  routes.get("/", allow("dashboard.see"), async (context) =>
    context.json(await figuresOf(queries, { agency, now: now() })),
  );
  return routes;
}
