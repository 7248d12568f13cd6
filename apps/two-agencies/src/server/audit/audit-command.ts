import { parseArgs } from "node:util";
import { type AuditAnchor, verifyStore } from "@spean/store";
import type { StoreVerification } from "@spean/store/client";
import { openAgencySystem } from "../open-system.js";
import { readServerOptions, readAgencyOption } from "../options.js";
import { findAlteredAppRows } from "./find-altered-rows.js";

const usage = `Walks the chain of the audit log, and verifies every case, account, password, key directory and referral against its seal: exit 0 if all of
it is as the software wrote it, 1 if not.

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

/** Names what is not as the software wrote it. */
function describeFault(verified: Extract<StoreVerification, { ok: false }>): string {
  if (verified.reason !== "altered")
    return `The audit log is broken at row ${verified.row}: ${verified.reason}.`;
  const places = verified.places.map(({ table, row, reason }) => `  ${table} ${row}: ${reason}`);
  return [
    "The audit log is whole, but rows were changed past the software. They count for nothing, or are not shown:",
    ...places,
  ].join("\n");
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { agency: { type: "string" }, since: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) return console.log(usage);
  const anchor = anchorFrom(values.since);
  const { database, vault, courier } = await openAgencySystem(
    readServerOptions(process.env, readAgencyOption(values.agency)),
  );
  const { queries } = database;
  const verified = await verifyStore({ queries, vault }, anchor, () =>
    findAlteredAppRows({ queries, vault, courier }),
  );
  await database.close();
  if (!verified.ok) throw new Error(describeFault(verified));
  console.log(
    `The audit log is whole, and every other row is as it was written: ${verified.rows} rows. Keep its end elsewhere: ${verified.rows}:${verified.head}`,
  );
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The audit log could not be read.");
  process.exitCode = 1;
});
