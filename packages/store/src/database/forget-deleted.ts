import { sql } from "drizzle-orm";
import type { DatabaseHandle } from "./database-handle.js";

/**
 * Writes the files of tables anew, since what was deleted lies in them until then; on the embedded database also
 * ends its write-ahead log and begins another, since that holds what was written once. A PostgreSQL server's log
 * is its own: it is overwritten or archived as the server is set up.
 *
 * @param tables - names of tables in the schema `public`
 */
export async function forgetDeletedRows(
  { kind, queries }: Pick<DatabaseHandle, "kind" | "queries">,
  tables: readonly string[],
): Promise<void> {
  // with ANALYZE, since the statistics of a table hold values of it
  for (const table of tables) await queries.execute(sql`vacuum (full, analyze) ${sql.identifier(table)}`);
  if (kind !== "pglite") return;
  await queries.execute(sql`vacuum full pg_statistic`);
  // an old segment is taken away, and not renamed to be written over some day
  await queries.execute(sql`set wal_recycle = off`);
  await queries.execute(sql`checkpoint`);
  await queries.execute(sql`select pg_switch_wal()`);
  await queries.execute(sql`checkpoint`);
  await queries.execute(sql`reset wal_recycle`);
}
