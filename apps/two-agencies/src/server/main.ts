import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { readAgencyOption, builtPageFolder } from "./options.js";
import { helpText } from "./help-text.js";
import { runBothAgencies } from "./run-both.js";
import { runOneAgency } from "./run-one.js";

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { agency: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return console.log(helpText);
  const agency = values.agency === undefined ? undefined : readAgencyOption(values.agency);
  if (!existsSync(builtPageFolder))
    throw new Error("The page is not built yet: run `npm run build -w @spean/two-agencies`.");
  await (agency ? runOneAgency(agency, process.env) : runBothAgencies(process.env));
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The server could not start.");
  process.exit(1);
});
