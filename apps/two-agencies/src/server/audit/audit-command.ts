import { parseArgs } from "node:util";
import { type AuditAnchor, verifyAuditLog } from "@spean/store";
import { openAgencySystem } from "../open-system.js";
import { readServerOptions, readAgencyOption } from "../options.js";

const usage = `Walks the chain of the audit log and tells whether it is whole: exit 0 if it is, 1 if it is not.

Usage: npm run audit -w @spean/two-agencies -- --agency <kh|th> [--since <number>:<hash>]

  --since   an end of the chain that an earlier run printed and that was kept elsewhere: its row must still be there as it was

Its settings are the server's. With the embedded database, stop the server first.`;

function anchorFrom(text: string | undefined): AuditAnchor | undefined {
  if (text === undefined) return undefined;
  const [, number, hash] = /^(\d{1,15}):(sha256:[0-9a-f]{64})$/.exec(text) ?? [];
  if (number === undefined || hash === undefined)
    throw new Error(`--since must be what an earlier run printed.\n\n${usage}`);
  return { number: Number(number), hash };
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { agency: { type: "string" }, since: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) return console.log(usage);
  const anchor = anchorFrom(values.since);
  const { database } = await openAgencySystem(
    readServerOptions(process.env, readAgencyOption(values.agency)),
  );
  const verified = await verifyAuditLog(database.queries, anchor);
  await database.close();
  if (!verified.ok) throw new Error(`The audit log is broken at row ${verified.row}: ${verified.reason}.`);
  console.log(
    `The audit log is whole: ${verified.rows} rows. Keep its end elsewhere: ${verified.rows}:${verified.head}`,
  );
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The audit log could not be read.");
  process.exitCode = 1;
});
