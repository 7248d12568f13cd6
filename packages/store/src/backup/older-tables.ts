import { sql } from "drizzle-orm";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import type { MigrationSource } from "../apply-migrations.js";
import type { DatabaseQueries } from "../database/database-handle.js";

async function applyEach(
  transaction: DatabaseQueries,
  table: string,
  migrations: readonly MigrationMeta[],
): Promise<void> {
  for (const { sql: statements, hash, folderMillis } of migrations) {
    for (const statement of statements) await transaction.execute(sql.raw(statement));
    await transaction.execute(
      sql`insert into drizzle.${sql.identifier(table)} (hash, created_at) values (${hash}, ${folderMillis})`,
    );
  }
}

/** Tables as they were when a backup was made. `bringUpToDate` applies what came since, to rows and tables. */
export interface OlderTables {
  bringUpToDate(): Promise<void>;
}

/**
 * Makes the tables of an empty database anew as an older version had them, so that its backup fits. Call it
 * within a transaction, once it is known that there is no row to lose.
 *
 * @param migration - hash of the newest migration that the backup knows
 * @returns `undefined` if this version does not know that migration: the backup is of a newer one, or of another
 *   system
 */
export async function makeOlderTables(
  transaction: DatabaseQueries,
  { folder, table }: MigrationSource,
  migration: string,
): Promise<OlderTables | undefined> {
  const all = readMigrationFiles({ migrationsFolder: folder });
  const known = all.findIndex(({ hash }) => hash === migration) + 1;
  if (known === 0) return undefined;
  for (const statement of [
    "drop schema public cascade",
    "create schema public",
    "drop schema drizzle cascade",
    "create schema drizzle",
  ])
    await transaction.execute(sql.raw(statement));
  await transaction.execute(
    sql`create table drizzle.${sql.identifier(table)} (id serial primary key, hash text not null, created_at bigint)`,
  );
  await applyEach(transaction, table, all.slice(0, known));
  return { bringUpToDate: () => applyEach(transaction, table, all.slice(known)) };
}
