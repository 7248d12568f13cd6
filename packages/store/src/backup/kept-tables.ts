import { sql } from "drizzle-orm";
import type { DatabaseQueries } from "../database/database-handle.js";
import { queryRawRows } from "../database/query-rows.js";

/** A table that a backup holds, with those of its columns that are identity columns. */
export interface BackedUpTable {
  readonly name: string;
  readonly numbered: readonly string[];
}

interface CatalogTable extends BackedUpTable {
  /** Tables that its foreign keys refer to. */
  readonly needs: readonly string[];
}

/**
 * Every table of the schema `public`, read from the catalog and sorted topologically by foreign keys, so that
 * rows can be inserted in this order.
 *
 * @param leftOut - tables that a backup does not hold
 */
export async function findBackedUpTables(
  queries: DatabaseQueries,
  leftOut: readonly string[] = [],
): Promise<BackedUpTable[]> {
  const tables = await queryRawRows<CatalogTable>(
    queries,
    sql`select c.relname as name,
      array(select attname::text from pg_attribute where attrelid = c.oid and attidentity <> '') as numbered,
      array(select f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f') as needs
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname`,
  );
  return sortTables(tables.filter(({ name }) => !leftOut.includes(name)));
}

function sortTables(tables: readonly CatalogTable[]): BackedUpTable[] {
  const done = new Map<string, BackedUpTable>();
  while (done.size < tables.length) {
    const next = tables.find(
      ({ name, needs }) => !done.has(name) && needs.every((other) => other === name || done.has(other)),
    );
    if (!next)
      throw new Error(
        "The tables refer to each other in a circle: they cannot be backed up one after another.",
      );
    done.set(next.name, { name: next.name, numbered: next.numbered });
  }
  return [...done.values()];
}
