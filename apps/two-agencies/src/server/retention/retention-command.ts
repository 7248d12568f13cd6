import { parseArgs } from "node:util";
import { type DatabaseQueries, eraseCase, findInactiveCases } from "@spean/store";
import { caseTable } from "@spean/store/tables";
import { eq, sql } from "drizzle-orm";
import { openAgencySystem } from "../open-system.js";
import { readServerOptions, readAgencyOption } from "../options.js";

const usage = `Erases cases for good: those to which nothing was saved for so many days, or one. Without --erase it tells how many, and does nothing.

Usage: npm run retention -w @spean/two-agencies -- --agency <kh|th> (--older-than <days> | --case <number>) [--erase]

Its settings are the server's. With the embedded database, stop the server first. Backups, and a PostgreSQL server's archived log, hold what
they held: take the older ones away too.`;

const dayInMs = 24 * 60 * 60 * 1000;
const natural = (text: string | undefined) =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

/** Finds the cases that the command applies to. */
async function meant(
  queries: DatabaseQueries,
  { days, number }: { readonly days: number | undefined; readonly number: number | undefined },
): Promise<string[]> {
  if (days !== undefined) return findInactiveCases(queries, new Date(Date.now() - days * dayInMs));
  const rows = await queries
    .select({ id: caseTable.id })
    .from(caseTable)
    .where(eq(caseTable.number, number ?? 0));
  return rows.map(({ id }) => id);
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      agency: { type: "string" },
      "older-than": { type: "string" },
      case: { type: "string" },
      erase: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);
  const [days, number] = [natural(values["older-than"]), natural(values.case)];
  if ((days === undefined) === (number === undefined))
    throw new Error(`Say which cases: --older-than or --case, and a number.\n\n${usage}`);
  const { database, audit } = await openAgencySystem(
    readServerOptions(process.env, readAgencyOption(values.agency)),
  );
  const ids = await meant(database.queries, { days, number });
  let erased = 0;
  if (values.erase) for (const id of ids) erased += (await eraseCase(database.queries, id, audit)) ? 1 : 0;
  // the keys that were taken away lie in the table's file until it is written anew
  if (erased > 0) await database.queries.execute(sql`vacuum full case_keys`);
  await database.close();
  console.log(
    values.erase ? `Erased: ${erased}.` : `Would be erased: ${ids.length}. Nothing was done: add --erase.`,
  );
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "Nothing could be erased.");
  process.exitCode = 1;
});
