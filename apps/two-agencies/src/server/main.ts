import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { agencyFrom } from "./agency-from.js";
import { help } from "./help.js";
import { pageFolder } from "./page-folder.js";
import { runBoth } from "./run-both.js";
import { runOne } from "./run-one.js";

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { agency: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return console.log(help);
  const agency = values.agency === undefined ? undefined : agencyFrom(values.agency);
  if (!existsSync(pageFolder))
    throw new Error("The page is not built yet: run `npm run build -w @spean/two-agencies`.");
  await (agency ? runOne(agency, process.env) : runBoth(process.env));
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The server could not start.");
  process.exit(1);
});
