import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/**
 * What the courier runs its queries on: a PostgreSQL database of Drizzle (PGlite, pg, ...) or a transaction
 * of one.
 */
export type CourierQueries = Pick<PgDatabase<PgQueryResultHKT>, "select" | "insert" | "update" | "execute">;

/**
 * A database that can begin a transaction, which is then handed to your handlers. Every PostgreSQL database
 * of Drizzle is one.
 */
export interface CourierDatabase<Transaction extends CourierQueries> extends CourierQueries {
  transaction<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value>;
}
