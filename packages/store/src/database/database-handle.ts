import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** A Drizzle database or transaction, of PGlite or of a PostgreSQL server. */
export type DatabaseQueries = PgDatabase<PgQueryResultHKT>;

/** An open database whose migrations are applied. */
export interface DatabaseHandle {
  readonly kind: "pglite" | "postgresql";
  readonly queries: DatabaseQueries;
  close(): Promise<void>;
}
