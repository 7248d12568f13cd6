import { sql } from "drizzle-orm";
import type { Queries } from "../database/database.js";
import { rowsOf } from "./rows-of.js";

/** A table that a backup holds, with those of its columns that the database numbers by itself. */
export interface KeptTable {
  readonly name: string;
  readonly numbered: readonly string[];
}

/** Sessions end with the server they were begun on, and so do tries to sign in. */
const leftOut = ["sessions", "sign_in_attempts"];

interface TableRow {
  readonly name: string;
  readonly numbered: readonly string[];
  readonly needs: readonly string[];
}

/** Every table of the system as the database has it, each after those that its rows refer to: so they can be written in this order. */
export async function keptTables(queries: Queries): Promise<KeptTable[]> {
  const tables = await rowsOf<TableRow>(
    queries,
    sql`select c.relname as name,
      array(select attname::text from pg_attribute where attrelid = c.oid and attidentity <> '') as numbered,
      array(select f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f') as needs
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname`,
  );
  return inOrder(tables.filter(({ name }) => !leftOut.includes(name)));
}

function inOrder(tables: readonly TableRow[]): KeptTable[] {
  const done = new Map<string, KeptTable>();
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
