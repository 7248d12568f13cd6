import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { findNewestMigration, type MigrationSource } from "../apply-migrations.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import { queryRawRows } from "../database/query-rows.js";
import { backupFormatName, type BackupHeader, type BackupLine, BackupLineSealer } from "./backup-line.js";
import { findBackedUpTables } from "./kept-tables.js";

/** The database, key and file of a backup. */
export interface BackupOptions {
  /** Path of the backup. */
  readonly file: string;
  /** Master key of the system; the backup is sealed with a key derived from it. */
  readonly key: Uint8Array;
  /** Code of the agency, which the header names: a backup is restored in no other agency's system. */
  readonly agency: string;
  /** Tables that are left out, such as sessions. */
  readonly leftOut?: readonly string[];
  /** Migrations of the database, where it has others than the store's own. */
  readonly migrations?: MigrationSource;
}

/** A backup that is restored. */
export interface RestoreOptions extends BackupOptions {
  /** Creates tables that the migrations do not, where an older version's tables were made anew. */
  readonly prepareTables?: (transaction: DatabaseQueries) => Promise<void>;
  /** Does what must be done before anybody uses what came back, in the same transaction. */
  readonly finish?: (transaction: DatabaseQueries, header: BackupHeader) => Promise<void>;
}

/** Number of rows of each table in a backup. */
export type TableRowCounts = Readonly<Record<string, number>>;

/** Rows held in memory at a time. */
const batchSize = 200;

/**
 * Writes a consistent snapshot of every row into one sealed file, beside it first and renamed at the end: a
 * full disk leaves the earlier backup as it was. Others may go on writing to the same PostgreSQL database
 * meanwhile.
 */
export async function writeBackup(
  queries: DatabaseQueries,
  { file, key, agency, now, leftOut, migrations }: BackupOptions & { readonly now: Date },
): Promise<TableRowCounts> {
  const migration = await findNewestMigration(queries, migrations);
  const header: BackupHeader = {
    format: backupFormatName,
    id: randomUUID(),
    agency,
    at: now.toISOString(),
    migration,
  };
  const lines = new BackupLineSealer(key, header);
  const beside = `${file}.${header.id}.part`;
  const handle = await open(beside, "wx", 0o600);
  try {
    let number = 0;
    const write = (line: BackupLine) => handle.appendFile(`${lines.seal(line, (number += 1))}\n`);
    await handle.appendFile(`${JSON.stringify(header)}\n`);
    const end = await queries.transaction((transaction) => writeTables(transaction, leftOut, write), {
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
  transaction: DatabaseQueries,
  leftOut: readonly string[] | undefined,
  write: (line: BackupLine) => Promise<void>,
): Promise<TableRowCounts> {
  const counts: Record<string, number> = {};
  for (const { name } of await findBackedUpTables(transaction, leftOut)) {
    counts[name] = 0;
    await transaction.execute(
      sql`declare backup no scroll cursor for select to_json(t) as row from ${sql.identifier(name)} t`,
    );
    for (;;) {
      const rows = await queryRawRows<{ row: unknown }>(
        transaction,
        sql`fetch ${sql.raw(String(batchSize))} from backup`,
      );
      if (rows.length === 0) break;
      await write({ table: name, rows: rows.map(({ row }) => row) });
      counts[name] += rows.length;
    }
    await transaction.execute(sql`close backup`);
  }
  return counts;
}
