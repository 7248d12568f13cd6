import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { sql } from "drizzle-orm";
import type { Queries } from "../database/database.js";
import { type BackupHeader, BackupLines } from "./backup-line.js";
import type { BackupOptions, RowCounts } from "./write-backup.js";
import { keptTables, type KeptTable } from "./kept-tables.js";
import { newestMigration } from "./newest-migration.js";
import { rowsOf } from "./rows-of.js";

/**
 * Writes every row of a backup into a database that is still empty: all of them, or on any fault none.
 *
 * @throws if the file is no backup, of another agency, of other tables, sealed with another key, changed, or cut short; or if the database is not empty
 */
export async function restoreBackup(
  queries: Queries,
  { file, agency, key }: Omit<BackupOptions, "now">,
): Promise<RowCounts> {
  const input = createReadStream(file);
  const texts = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  try {
    const header = headerFrom((await texts.next()).value);
    if (header.agency !== agency)
      throw new Error(`This is a backup of the other agency's system (${header.agency}).`);
    if (header.migration !== (await newestMigration(queries)))
      throw new Error(
        "This backup was made by another version of the system: restore it with that version, then start this one on it.",
      );
    const lines = new BackupLines(key, header);
    return await queries.transaction((transaction) => writeRows(transaction, { lines, texts }));
  } finally {
    input.destroy();
  }
}

function headerFrom(text: string | undefined): BackupHeader {
  try {
    const header = JSON.parse(text ?? "") as BackupHeader;
    if (header.format === "spean-sample-backup/1") return header;
  } catch {
    // said below
  }
  throw new Error("This file is no backup of this system.");
}

interface Sealed {
  readonly lines: BackupLines;
  readonly texts: AsyncIterator<string, undefined>;
}

async function writeRows(transaction: Queries, { lines, texts }: Sealed): Promise<RowCounts> {
  const tables = await keptTables(transaction);
  for (const { name } of tables)
    if (await hasRows(transaction, name)) throw new Error(`The database is not empty: ${name} has rows.`);
  const counts: Record<string, number> = Object.fromEntries(tables.map(({ name }) => [name, 0]));
  for (let number = 1; ; number += 1) {
    const { value: text } = await texts.next();
    if (text === undefined) throw new Error(`The backup is cut short: it ends at line ${number}.`);
    const line = opened(lines, text, number);
    if ("end" in line) {
      if (Object.entries(line.end).some(([name, count]) => counts[name] !== count))
        throw new Error("The backup is not whole: rows are missing.");
      for (const table of tables) await goOnNumbering(transaction, table);
      return counts;
    }
    if (!(line.table in counts)) throw new Error("The backup holds a table that this system has not.");
    const table = sql.identifier(line.table);
    await transaction.execute(
      sql`insert into ${table} overriding system value select * from json_populate_recordset(null::${table}, ${JSON.stringify(line.rows)}::json)`,
    );
    counts[line.table]! += line.rows.length;
  }
}

function opened(lines: BackupLines, text: string, number: number) {
  try {
    return lines.open(text, number);
  } catch {
    throw new Error(
      `Line ${number + 1} of the backup does not open: it was changed, or SPEAN_KEY is not the key of the system that made it.`,
    );
  }
}

const hasRows = async (transaction: Queries, name: string) =>
  (await rowsOf(transaction, sql`select 1 from ${sql.identifier(name)} limit 1`)).length > 0;

/** Numbers that the database gives go on after the highest there is. */
async function goOnNumbering(transaction: Queries, { name, numbered }: KeptTable): Promise<void> {
  for (const column of numbered) {
    const highest = sql`(select max(${sql.identifier(column)}) from ${sql.identifier(name)})`;
    await transaction.execute(
      sql`select setval(pg_get_serial_sequence(${name}, ${column}), coalesce(${highest}, 1), ${highest} is not null)`,
    );
  }
}
