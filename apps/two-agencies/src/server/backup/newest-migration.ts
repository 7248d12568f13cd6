import { sql } from "drizzle-orm";
import type { Queries } from "../database/database.js";
import { rowsOf } from "./rows-of.js";

/** The hash of the newest migration that a database has. */
export async function newestMigration(queries: Queries): Promise<string> {
  const [row] = await rowsOf<{ hash: string }>(
    queries,
    sql`select hash from drizzle.__drizzle_migrations order by created_at desc limit 1`,
  );
  if (!row) throw new Error("The database has no tables of this system.");
  return row.hash;
}
