import { Hono } from "hono";
import { importOlderRows, type OlderImportParts, reportOnOlderRows } from "../older/import-older.js";
import { formatOlderReportCsv } from "../older/older-report-csv.js";
import type { AuthorisationGuard } from "./authorisation-guard.js";
import { limitRequestBody } from "./request-limits.js";

/** The routes at `/api/older`: what became of the rows of the system that the agency had before. */
export function createOlderDataRoutes({
  allow,
  now,
  ...parts
}: OlderImportParts & { readonly allow: AuthorisationGuard; readonly now: () => Date }): Hono {
  const routes = new Hono();

  routes.get("/", allow("older.report"), async (context) => context.json(await reportOnOlderRows(parts)));

  routes.get("/csv", allow("older.report"), async (context) => {
    context.header("content-disposition", 'attachment; filename="older-data.csv"');
    return context.body(formatOlderReportCsv(await reportOnOlderRows(parts)), 200, {
      "content-type": "text/csv; charset=utf-8",
    });
  });

  routes.post("/", allow("older.import"), limitRequestBody, async (context) =>
    context.json({ added: await importOlderRows(parts, { now: now(), witness: context.get("trail") }) }, 201),
  );

  return routes;
}
