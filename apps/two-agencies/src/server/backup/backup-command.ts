import { parseArgs } from "node:util";
import {
  AuditLog,
  checkMasterKey,
  forgetDeletedRows,
  KeyVault,
  tablesErasedWithCase,
  type TableRowCounts,
  verifyAuditLog,
  writeBackup,
} from "@spean/store";
import { getTableName } from "drizzle-orm";
import { bindOlderSystem } from "../bind-older-system.js";
import { backupScope, openSystemDatabase } from "../database/open-system-database.js";
import { readMasterKey } from "../open-system.js";
import { type AgencyServerOptions, readServerOptions, readAgencyOption } from "../options.js";
import { restoreSystem, type RestoredSystem } from "./restore-system.js";
import { readTakenAwayList, takenAwayFile, updateTakenAwayList } from "./taken-away-list.js";
import { refuseBackupPlace } from "./backup-place.js";

const usage = `Writes everything that one agency's system holds into one sealed file, or puts it back into an empty database.

Usage: npm run backup -w @spean/two-agencies -- --agency <kh|th> --to <file>
       npm run backup -w @spean/two-agencies -- --agency <kh|th> --restore <file> [--list <file> | --without-list]

The file opens only with the key that the system has (SPEAN_KEY, or in a demonstration the file "key" in its data folder), which is not in
it: keep the two apart, and lose neither. A backup of an older version is brought up to date; from the embedded database to a PostgreSQL
server or back is all right. Its settings are the server's. With the embedded database, stop the server first.

  --list          the list of what was taken away since (erased cases, closed accounts, changed passwords), so that none of it comes back:
                  the file taken-away.sealed in the data folder, unless another is named. Keep a copy of it beside the key
  --without-list  restores without one: whatever was taken away since the backup comes back`;

const told = (counts: TableRowCounts) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");

/** A database that is open, and the key and options that it was opened with. */
interface OpenedForBackup {
  readonly database: Awaited<ReturnType<typeof openSystemDatabase>>;
  readonly options: AgencyServerOptions;
  readonly key: Buffer;
}

async function write({ database, options, key }: OpenedForBackup, file: string): Promise<void> {
  const [{ queries }, { agency }, vault] = [database, options, new KeyVault(key)];
  const audit = new AuditLog(queries, vault);
  await checkMasterKey(queries, key, "SPEAN_KEY");
  await bindOlderSystem({ queries, vault, audit, key });
  await audit.append({ action: "backup.write", outcome: "done" });
  const counts = await writeBackup(queries, { ...backupScope, agency, key, now: new Date(), file });
  await updateTakenAwayList({ database, vault }, options);
  console.log(`Backed up: ${told(counts)}.`);
  console.log(`Keep a copy of ${takenAwayFile(options)} beside the key: restoring asks for it.`);
}

function describeRestored(
  { counts, header, erased, closed, passwords, stopped, nextNumber }: RestoredSystem,
  withList: boolean,
): string[] {
  return [
    `Restored: ${told(counts)}.`,
    `The backup is of ${header.at}. What was recorded since is not in it.`,
    withList
      ? `Taken away again: ${erased} erased cases, ${closed} closed accounts, ${passwords} passwords that were changed since (an administrator gives new ones).`
      : "Restored without a list: cases that were erased, accounts that were closed, and passwords that were changed since have come back. Take them away again.",
    `Referrals that waited and do not leave any more: ${stopped}. Consents that were withdrawn since have come back as given: ask each person again before anything is sent.`,
    `The next case gets the number ${nextNumber}, so that no number is given twice.`,
    "Import the newest key directory before anything is exchanged: the one that came back may be an older one.",
  ];
}

async function restore(
  { database, options, key }: OpenedForBackup,
  { file, listFile, withoutList }: { file: string; listFile: string | undefined; withoutList: boolean },
): Promise<void> {
  const { agency } = options;
  const vault = new KeyVault(key);
  const list = withoutList
    ? undefined
    : await readTakenAwayList(listFile ?? takenAwayFile(options), { vault, agency });
  if (!list && !withoutList)
    throw new Error(
      "There is no list of what was taken away since the backup, so that erased cases and closed accounts might come back: name it with --list, or say --without-list. Nothing was restored.",
    );
  const restored = await restoreSystem(database.queries, { file, key, agency, list });
  if (restored.erased > 0) await forgetDeletedRows(database, tablesErasedWithCase.map(getTableName));
  await updateTakenAwayList({ database, vault }, options);
  for (const line of describeRestored(restored, list !== undefined)) console.log(line);
  const verified = await verifyAuditLog(database.queries, undefined, vault);
  if (!verified.ok)
    throw new Error(`The audit log that was restored is broken at row ${verified.row}: ${verified.reason}.`);
  const lost = (list?.audit.number ?? 0) - verified.rows;
  console.log(
    `The audit log is whole: ${verified.rows} rows.${lost > 0 ? ` At least ${lost} that were written since the backup are lost.` : ""}`,
  );
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      agency: { type: "string" },
      to: { type: "string" },
      restore: { type: "string" },
      list: { type: "string" },
      "without-list": { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);
  const { to, restore: file, list: listFile, "without-list": withoutList = false } = values;
  if ((to === undefined) === (file === undefined))
    throw new Error(`Name either --to or --restore.\n\n${usage}`);
  if (listFile !== undefined && withoutList)
    throw new Error(`Say either --list or --without-list.\n\n${usage}`);
  const options = readServerOptions(process.env, readAgencyOption(values.agency));
  if (to !== undefined) await refuseBackupPlace(to, options);
  const key = await readMasterKey(options);
  const database = await openSystemDatabase(options);
  try {
    const opened = { database, options, key };
    await (to !== undefined
      ? write(opened, to)
      : restore(opened, { file: file ?? "", listFile, withoutList }));
  } finally {
    await database.close();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "This could not be done.");
  process.exitCode = 1;
});
