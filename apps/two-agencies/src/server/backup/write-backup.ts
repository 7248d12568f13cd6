import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { sql } from "drizzle-orm";
import type { AgencyCode } from "../../agencies/agency.js";
import type { Queries } from "../database/database.js";
import { type BackupHeader, type BackupLine, BackupLines } from "./backup-line.js";
import { keptTables } from "./kept-tables.js";
import { newestMigration } from "./newest-migration.js";
import { rowsOf } from "./rows-of.js";

/** What a backup is made of: whose system, its key, the time, the file to write. */
export interface BackupOptions {
  readonly agency: AgencyCode;
  readonly key: Uint8Array;
  readonly now: Date;
  readonly file: string;
}

/** How many rows of each table a backup holds. */
export type RowCounts = Readonly<Record<string, number>>;

/** As many rows as are held in memory at once. */
const atOnce = 200;

/**
 * Writes every row, as it stood at one moment, into one sealed file, beside which it is made and renamed at the end: a full disk leaves what
 * was there. A server may go on working on the same PostgreSQL database meanwhile.
 */
export async function writeBackup(
  queries: Queries,
  { agency, key, now, file }: BackupOptions,
): Promise<RowCounts> {
  const migration = await newestMigration(queries);
  const header: BackupHeader = {
    format: "spean-sample-backup/1",
    id: randomUUID(),
    agency,
    at: now.toISOString(),
    migration,
  };
  const lines = new BackupLines(key, header);
  const beside = `${file}.${header.id}.part`;
  const handle = await open(beside, "wx", 0o600);
  try {
    let number = 0;
    const write = (line: BackupLine) => handle.appendFile(`${lines.seal(line, (number += 1))}\n`);
    await handle.appendFile(`${JSON.stringify(header)}\n`);
    const end = await queries.transaction((transaction) => writeTables(transaction, write), {
      isolationLevel: "repeatable read",
      accessMode: "read only",
    });
    await write({ end, lines: number });
    await handle.sync();
    await handle.close();
    await rename(beside, file);
    return end;
  } catch (error) {
    await handle.close();
    await rm(beside, { force: true });
    throw error;
  }
}

async function writeTables(
  transaction: Queries,
  write: (line: BackupLine) => Promise<void>,
): Promise<RowCounts> {
  const counts: Record<string, number> = {};
  for (const { name } of await keptTables(transaction)) {
    counts[name] = 0;
    await transaction.execute(
      sql`declare backup no scroll cursor for select to_json(t) as row from ${sql.identifier(name)} t`,
    );
    for (;;) {
      const rows = await rowsOf<{ row: unknown }>(
        transaction,
        sql`fetch ${sql.raw(String(atOnce))} from backup`,
      );
      if (rows.length === 0) break;
      await write({ table: name, rows: rows.map(({ row }) => row) });
      counts[name] += rows.length;
    }
    await transaction.execute(sql`close backup`);
  }
  return counts;
}
