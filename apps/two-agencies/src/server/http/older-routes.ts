import { Hono } from "hono";
import { importOlder, type OlderParts, reportOnOlder } from "../older/import-older.js";
import { reportCsv } from "../older/report-csv.js";
import type { Allow } from "./allow.js";
import { limit } from "./limit.js";

/** The routes at `/api/older`: what became of the rows of the system that the agency had before. */
export function olderRoutes({
  allow,
  now,
  ...parts
}: OlderParts & { readonly allow: Allow; readonly now: () => Date }): Hono {
  const routes = new Hono();

  routes.get("/", allow("older.report"), async (context) => context.json(await reportOnOlder(parts)));

  routes.get("/csv", allow("older.report"), async (context) => {
    context.header("content-disposition", 'attachment; filename="older-data.csv"');
    return context.body(reportCsv(await reportOnOlder(parts)), 200, {
      "content-type": "text/csv; charset=utf-8",
    });
  });

  routes.post("/", allow("older.import"), limit, async (context) =>
    context.json({ added: await importOlder(parts, { now: now(), witness: context.get("trail") }) }, 201),
  );

  return routes;
}
