import { parseArgs } from "node:util";
import { AuditTrail } from "@spean/store";
import { bothAgencies } from "../agencies/agencies.js";
import { caseScoring } from "./cases/case-scoring.js";
import { importOlderRows, reportOnOlderRows } from "./older/import-older.js";
import { loadOlderRows } from "./older/older-rows.js";
import { formatOlderReportCsv } from "./older/older-report-csv.js";
import { openAgencySystem } from "./open-system.js";
import { readServerOptions, readAgencyOption } from "./options.js";

const usage = `Takes over what an agency's older system holds, or reports what of it could not be.

Usage: npm run older -w @spean/two-agencies -- --agency <kh|th> (--report [--csv] | --import)

Its settings are the server's. With the embedded database, stop the server first. In a demonstration the older rows are put there where there are none.`;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      agency: { type: "string" },
      report: { type: "boolean" },
      csv: { type: "boolean" },
      import: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);
  if (!values.report === !values.import) throw new Error(`Say either --report or --import.\n\n${usage}`);
  const agency = bothAgencies[readAgencyOption(values.agency)];
  const options = readServerOptions(process.env, agency.code);
  const { database, vault, audit } = await openAgencySystem(options);
  try {
    const parts = { store: { queries: database.queries, vault, ...caseScoring }, agency };
    if (options.mode === "demonstration") await loadOlderRows(database.queries, agency.code);
    if (values.import)
      return console.log(
        `${await importOlderRows(parts, { now: new Date(), witness: new AuditTrail(audit, { action: "older.import" }) })} cases were added.`,
      );
    const report = await reportOnOlderRows(parts);
    console.log(values.csv ? formatOlderReportCsv(report) : JSON.stringify(report, undefined, 2));
  } finally {
    await database.close();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "It could not be done.");
  process.exitCode = 1;
});
