import canonicalize from "canonicalize";
import { getTableColumns, sql, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";

/** A row by column names, as it is sealed: what is empty is left out, so that a column may be added later. */
export type StableRow = Readonly<Record<string, unknown>>;

/** How bytes stand in a stable row: whole, or as their SHA-256 where they are long; both in hexadecimal. */
export type StableBytes = "whole" | "digest";

/** One column as JSON that depends on no setting of the server: times in UTC, bytes in hexadecimal. */
function selectStableValue(column: PgColumn, bytes: StableBytes): SQL {
  if (column.getSQLType() === "bytea")
    return bytes === "whole" ? sql`encode(${column}, 'hex')` : sql`encode(sha256(${column}), 'hex')`;
  if (column.dataType === "date")
    return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;
  return sql`${column}`;
}

/** SQL that gives all rows of a table under a condition as one JSON array. */
export function selectStableRows(table: PgTable, condition: SQL, bytes: StableBytes = "whole"): SQL {
  const pairs = Object.values(getTableColumns(table)).map(
    (column) => sql`${sql.raw(`'${column.name}'`)}, ${selectStableValue(column, bytes)}`,
  );
  return sql`(select coalesce(json_agg(json_build_object(${sql.join(pairs, sql`, `)})), '[]') from ${table} where ${condition})`;
}

const withoutEmptyColumns = (row: StableRow): StableRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

/** Text of rows in which neither their order nor that of their columns matters (RFC 8785, sorted). */
export const writeStableRows = (rows: readonly StableRow[]): string =>
  `[${rows
    .map((row) => canonicalize(withoutEmptyColumns(row)) ?? "")
    .sort()
    .join(",")}]`;
