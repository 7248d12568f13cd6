import type { SQL } from "drizzle-orm";
import type { Queries } from "../database/database.js";

/** The rows of a query in SQL. Both drivers give an object with them. */
export async function rowsOf<Row>(queries: Queries, query: SQL): Promise<readonly Row[]> {
  const { rows } = (await queries.execute(query)) as { readonly rows: readonly Row[] };
  return rows;
}
