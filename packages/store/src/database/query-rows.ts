import type { SQL } from "drizzle-orm";
import type { DatabaseQueries } from "./database-handle.js";

/** Rows of a query that is written in SQL: both drivers return an object that holds them. */
export async function queryRawRows<Row>(queries: DatabaseQueries, query: SQL): Promise<readonly Row[]> {
  const { rows } = (await queries.execute(query)) as { readonly rows: readonly Row[] };
  return rows;
}
