import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { pgSchema, text, timestamp } from "drizzle-orm/pg-core";
import type { CourierDatabase, CourierQueries } from "./database/courier-database.js";

// this file lies directly in `src`, so that the folder is one up from here and from `dist` alike
const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));
/** Any number: it keeps two processes that start at once from migrating at once. */
const migrationLock = 7_214_002;

const appliedMigrations = pgSchema("drizzle").table("__courier_migrations", {
  hash: text("hash").primaryKey(),
  appliedAt: timestamp("applied_at", { withTimezone: true }).notNull().defaultNow(),
});

/**
 * Creates the courier's tables, or brings them up to date, in one transaction. Which migrations were applied
 * is kept apart from your own (`drizzle.__courier_migrations`). An application that has the tables in
 * migrations of its own does not call this.
 *
 * @throws if a table of the same name is there already
 */
export async function migrateCourier<Transaction extends CourierQueries>(
  database: CourierDatabase<Transaction>,
): Promise<void> {
  const migrations = readMigrationFiles({ migrationsFolder });
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${migrationLock})`);
    await transaction.execute(sql`create schema if not exists drizzle`);
    await transaction.execute(
      sql`create table if not exists ${appliedMigrations} (
        hash text primary key,
        applied_at timestamp with time zone not null default now()
      )`,
    );
    const applied = await transaction.select({ hash: appliedMigrations.hash }).from(appliedMigrations);
    for (const { hash, sql: statements } of migrations) {
      if (applied.some((row) => row.hash === hash)) continue;
      for (const statement of statements) await transaction.execute(sql.raw(statement));
      await transaction.insert(appliedMigrations).values({ hash });
    }
  });
}
