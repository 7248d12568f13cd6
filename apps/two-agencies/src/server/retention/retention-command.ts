import { parseArgs } from "node:util";
import { inboxMessageTable, outboxMessageTable } from "@spean/courier";
import { type DatabaseQueries, forgetDeletedRows, tablesErasedWithCase } from "@spean/store";
import { caseTable } from "@spean/store/tables";
import { eq, getTableName } from "drizzle-orm";
import { updateTakenAwayList } from "../backup/taken-away-list.js";
import { referralInSteps } from "../database/referral-tables.js";
import { openAgencySystem } from "../open-system.js";
import { readServerOptions, readAgencyOption } from "../options.js";
import { type ErasedCaseReport, eraseWithMessages } from "./erase-with-messages.js";
import { findCasesAtRest } from "./inactive-cases.js";

const usage = `Erases cases for good: those in which nothing happened for so many days (no save, decision, re-screening or referral), or one.
Without --erase it tells how many, and does nothing. Referrals that wait are stopped; it says what has left already.

Usage: npm run retention -w @spean/two-agencies -- --agency <kh|th> (--older-than <days> | --case <number>) [--erase]

Its settings are the server's. With the embedded database, stop the server first.`;

const notReached = {
  pglite:
    "Not reached: backups that were made before, which hold the key of the case: take them away. The disk itself may keep what was in files that are gone.",
  postgresql:
    "Not reached: backups that were made before, and the PostgreSQL server's write-ahead log and its archive, which hold the key of the case: take them away.",
} as const;

const dayInMs = 24 * 60 * 60 * 1000;
const natural = (text: string | undefined) =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

/** Finds the cases that the command applies to. */
async function meant(
  queries: DatabaseQueries,
  { days, number }: { readonly days: number | undefined; readonly number: number | undefined },
): Promise<string[]> {
  if (days !== undefined) return findCasesAtRest(queries, new Date(Date.now() - days * dayInMs));
  const rows = await queries
    .select({ id: caseTable.id })
    .from(caseTable)
    .where(eq(caseTable.number, number ?? 0));
  return rows.map(({ id }) => id);
}

/** Says of the cases that were erased what was stopped, and what lies elsewhere. */
function describeReports(reports: readonly ErasedCaseReport[]): string[] {
  const stopped = reports.reduce((sum, { takenBack }) => sum + takenBack, 0);
  const holders = [...new Set(reports.flatMap(({ leftTo }) => leftTo))];
  const older = reports.flatMap(({ olderId }) => (olderId === undefined ? [] : [olderId]));
  return [
    `Erased: ${reports.length}.`,
    ...(stopped > 0 ? [`Stopped before they left: ${stopped} envelopes.`] : []),
    ...(holders.length > 0
      ? [`Not reached: what has left already, or may have. Ask these to erase it: ${holders.join("; ")}.`]
      : []),
    ...(older.length > 0
      ? [
          `Not reached: the older system, which still holds its rows ${older.join(", ")}: erase them there. They are not taken over again.`,
        ]
      : []),
  ];
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
  const options = readServerOptions(process.env, readAgencyOption(values.agency));
  const system = await openAgencySystem(options);
  const { database, audit, vault } = system;
  try {
    const ids = await meant(database.queries, { days, number });
    if (!values.erase) return console.log(`Would be erased: ${ids.length}. Nothing was done: add --erase.`);
    const reports: ErasedCaseReport[] = [];
    for (const id of ids) {
      const report = await eraseWithMessages({ queries: database.queries, audit, vault }, id);
      if (report) reports.push(report);
    }
    if (reports.length > 0)
      await forgetDeletedRows(database, [
        ...[...tablesErasedWithCase, inboxMessageTable, outboxMessageTable].map(getTableName),
        getTableName(referralInSteps),
      ]);
    await updateTakenAwayList(system, options);
    for (const line of describeReports(reports)) console.log(line);
    if (reports.length > 0) console.log(notReached[database.kind]);
  } finally {
    await database.close();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "Nothing could be erased.");
  process.exitCode = 1;
});
