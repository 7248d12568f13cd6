import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { sql } from "drizzle-orm";
import { findNewestMigration, storeMigrations } from "../apply-migrations.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import { queryRawRows } from "../database/query-rows.js";
import { backupFormatName, type BackupHeader, BackupLineSealer } from "./backup-line.js";
import { findBackedUpTables, type BackedUpTable } from "./kept-tables.js";
import { makeOlderTables } from "./older-tables.js";
import type { RestoreOptions, TableRowCounts } from "./write-backup.js";

/**
 * Restores a backup into an empty database, in one transaction: every row, or on any fault none. One of an older
 * version is put into the tables of that version, which are then brought up to date.
 *
 * @throws if the file is no backup, of another agency, of migrations that are not known here, sealed with another
 *   key, altered or truncated; or if the database is not empty
 */
export async function restoreBackup(
  queries: DatabaseQueries,
  options: RestoreOptions,
): Promise<TableRowCounts> {
  const { file, key, agency } = options;
  const input = createReadStream(file);
  const texts = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  try {
    const header = readHeader((await texts.next()).value);
    if (header.agency !== agency)
      throw new Error(`This is a backup of the other agency's system (${header.agency}).`);
    const lines = new BackupLineSealer(key, header);
    return await queries.transaction((transaction) =>
      restoreWithin(transaction, { header, lines, texts, options }),
    );
  } finally {
    input.destroy();
  }
}

function readHeader(text: string | undefined): BackupHeader {
  try {
    const header = JSON.parse(text ?? "") as BackupHeader;
    if (header.format === backupFormatName) return header;
  } catch {
    // said below
  }
  throw new Error("This file is no backup of this system.");
}

interface SealedLines {
  readonly header: BackupHeader;
  readonly lines: BackupLineSealer;
  readonly texts: AsyncIterator<string, undefined>;
  readonly options: RestoreOptions;
}

/** Prepares the tables, writes the rows, and brings both up to date. */
async function restoreWithin(transaction: DatabaseQueries, sealed: SealedLines): Promise<TableRowCounts> {
  const { leftOut, migrations, prepareTables, finish } = sealed.options;
  for (const { name } of await findBackedUpTables(transaction))
    if (await hasRows(transaction, name)) throw new Error(`The database is not empty: ${name} has rows.`);
  const { migration } = sealed.header;
  const isOlder = migration !== (await findNewestMigration(transaction, migrations));
  const older = isOlder
    ? await makeOlderTables(transaction, migrations ?? storeMigrations, migration)
    : undefined;
  if (isOlder && !older)
    throw new Error(
      "This backup was made by another version of the system, which this one does not know: restore it with that version, then start this one on it.",
    );
  if (older) await prepareTables?.(transaction);
  const tables = await findBackedUpTables(transaction, leftOut);
  const counts = await writeRows(transaction, { ...sealed, tables });
  await older?.bringUpToDate();
  await finish?.(transaction, sealed.header);
  return counts;
}

async function writeRows(
  transaction: DatabaseQueries,
  { lines, texts, tables }: SealedLines & { readonly tables: readonly BackedUpTable[] },
): Promise<TableRowCounts> {
  const counts: Record<string, number> = Object.fromEntries(tables.map(({ name }) => [name, 0]));
  for (let number = 1; ; number += 1) {
    const { value: text } = await texts.next();
    if (text === undefined) throw new Error(`The backup is cut short: it ends at line ${number}.`);
    const line = openLine(lines, text, number);
    if ("end" in line) {
      if (Object.entries(line.end).some(([name, count]) => counts[name] !== count))
        throw new Error("The backup is not whole: rows are missing.");
      for (const table of tables) await continueNumbering(transaction, table);
      return counts;
    }
    if (!(line.table in counts)) throw new Error("The backup holds a table that this system has not.");
    const table = sql.identifier(line.table);
    await transaction.execute(
      sql`insert into ${table} overriding system value
        select * from json_populate_recordset(null::${table}, ${JSON.stringify(line.rows)}::json)`,
    );
    counts[line.table]! += line.rows.length;
  }
}

function openLine(lines: BackupLineSealer, text: string, number: number) {
  try {
    return lines.open(text, number);
  } catch {
    throw new Error(
      `Line ${number + 1} of the backup does not open: it was changed, or this key (SPEAN_KEY) is not the key of the system that made it.`,
    );
  }
}

const hasRows = async (transaction: DatabaseQueries, name: string) =>
  (await queryRawRows(transaction, sql`select 1 from ${sql.identifier(name)} limit 1`)).length > 0;

/** Sets the sequences of identity columns to go on after the highest number there is. */
async function continueNumbering(
  transaction: DatabaseQueries,
  { name, numbered }: BackedUpTable,
): Promise<void> {
  for (const column of numbered) {
    const highest = sql`(select max(${sql.identifier(column)}) from ${sql.identifier(name)})`;
    await transaction.execute(
      sql`select setval(pg_get_serial_sequence(${name}, ${column}), coalesce(${highest}, 1), ${highest} is not null)`,
    );
  }
}
