import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import type { DatabaseQueries } from "./database/database-handle.js";
import { queryRawRows } from "./database/query-rows.js";

/** SQL migrations and the table (in schema `drizzle`) that remembers which of them a database has. */
export interface MigrationSource {
  readonly folder: string;
  readonly table: string;
}

// in `src` and in `dist` alike, the folder lies beside
/** Migrations of the store's own tables, remembered apart from those of the agency's own tables. */
export const storeMigrations: MigrationSource = {
  folder: fileURLToPath(new URL("../migrations", import.meta.url)),
  table: "__spean_store_migrations",
};

const migrators = {
  pglite: () => import("drizzle-orm/pglite/migrator"),
  postgresql: () => import("drizzle-orm/node-postgres/migrator"),
} as const;

/**
 * Brings the tables of a database up to date. A migration that it has already is not applied again.
 *
 * @param queries - a database that was opened with Drizzle's driver of that `kind`
 * @throws if a migration fails, which is then rolled back
 */
export async function applyMigrations(
  { kind, queries }: { readonly kind: keyof typeof migrators; readonly queries: DatabaseQueries },
  { folder, table }: MigrationSource = storeMigrations,
): Promise<void> {
  const { migrate } = await migrators[kind]();
  await migrate(queries as never, { migrationsFolder: folder, migrationsTable: table });
}

/** Hash of the newest migration that a database has. @throws if it has none */
export async function findNewestMigration(
  queries: DatabaseQueries,
  { table }: MigrationSource = storeMigrations,
): Promise<string> {
  const [row] = await queryRawRows<{ hash: string }>(
    queries,
    sql`select hash from drizzle.${sql.identifier(table)} order by created_at desc limit 1`,
  );
  if (!row) throw new Error("The database has no tables of this system.");
  return row.hash;
}
