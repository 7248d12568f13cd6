import { parseArgs } from "node:util";
import { bothAgencies } from "../../src/agencies/agencies.js";
import { caseScoring } from "../../src/server/cases/case-scoring.js";
import { openAgencySystem } from "../../src/server/open-system.js";
import { readServerOptions, readAgencyOption } from "../../src/server/options.js";
import { seedCases } from "./seed-cases.js";

const usage = `Adds made-up cases to a demonstration, to see how it bears a load.

Usage: npm run seed -w @spean/two-agencies -- --agency <kh|th> [--cases 100000]

Its settings are the server's. With the embedded database, stop the server first.`;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { agency: { type: "string" }, cases: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) return console.log(usage);
  const count = Number(values.cases ?? "100000");
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--cases must be a whole number from 1.\n\n${usage}`);
  const agency = bothAgencies[readAgencyOption(values.agency)];
  const options = readServerOptions(process.env, agency.code);
  if (options.mode === "production") throw new Error("Made-up cases have no place in production.");
  const { database, vault } = await openAgencySystem(options);
  try {
    const begun = Date.now();
    const progress = (done: number) =>
      done % 10_000 === 0 && console.log(`${done} cases after ${Math.round((Date.now() - begun) / 1000)} s`);
    await seedCases({
      store: { queries: database.queries, vault, ...caseScoring },
      agency,
      count,
      now: new Date(),
      progress,
    });
  } finally {
    await database.close();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The cases could not be added.");
  process.exitCode = 1;
});
