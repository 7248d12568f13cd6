import { parseArgs } from "node:util";
import {
  checkMasterKey,
  restoreBackup,
  type TableRowCounts,
  verifyAuditLog,
  writeBackup,
} from "@spean/store";
import { backupScope, openSystemDatabase } from "../database/open-system-database.js";
import { readMasterKey } from "../open-system.js";
import { readServerOptions, readAgencyOption } from "../options.js";
import { refuseBackupPlace } from "./backup-place.js";

const usage = `Writes everything that one agency's system holds into one sealed file, or puts it back into an empty database.

Usage: npm run backup -w @spean/two-agencies -- --agency <kh|th> --to <file>
       npm run backup -w @spean/two-agencies -- --agency <kh|th> --restore <file>

The file opens only with the key that the system has (SPEAN_KEY, or in a demonstration the file "key" in its data folder), which is not in
it: keep the two apart, and lose neither. Restoring needs the same version of the system; from the embedded database to a PostgreSQL server
or back is all right. Its settings are the server's. With the embedded database, stop the server first.`;

const told = (counts: TableRowCounts) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      agency: { type: "string" },
      to: { type: "string" },
      restore: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);
  const { to, restore } = values;
  if ((to === undefined) === (restore === undefined))
    throw new Error(`Name either --to or --restore.\n\n${usage}`);
  const agency = readAgencyOption(values.agency);
  const options = readServerOptions(process.env, agency);
  if (to !== undefined) await refuseBackupPlace(to, options);
  const key = await readMasterKey(options);
  const database = await openSystemDatabase(options);
  try {
    if (to !== undefined) {
      await checkMasterKey(database.queries, key, "SPEAN_KEY");
      console.log(
        `Backed up: ${told(await writeBackup(database.queries, { ...backupScope, agency, key, now: new Date(), file: to }))}.`,
      );
    } else {
      console.log(
        `Restored: ${told(await restoreBackup(database.queries, { ...backupScope, agency, key, file: restore! }))}.`,
      );
      const verified = await verifyAuditLog(database.queries);
      if (!verified.ok)
        throw new Error(
          `The audit log that was restored is broken at row ${verified.row}: ${verified.reason}.`,
        );
      console.log(`The audit log is whole: ${verified.rows} rows.`);
    }
  } finally {
    await database.close();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "This could not be done.");
  process.exitCode = 1;
});
