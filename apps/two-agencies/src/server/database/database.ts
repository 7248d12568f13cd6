import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema.js";

/** What queries are run on: a database or a transaction, of either kind. */
export type Queries = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An open database, its tables up to date. */
export interface Database {
  readonly kind: "pglite" | "postgresql";
  readonly queries: Queries;
  close(): Promise<void>;
}
