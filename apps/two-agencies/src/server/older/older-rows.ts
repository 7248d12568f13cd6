import type { DatabaseQueries } from "@spean/store";
import { parse } from "csv-parse/sync";
import { sql } from "drizzle-orm";
import type { AgencyCode } from "../../agencies/agency.js";
import type { OlderRow } from "./map-older-row.js";
import { readOlderDataMapping, olderDataFile } from "./older-data-mapping.js";

/** Reads the rows of a CSV with its columns' names first, with or without a byte order mark. */
export const parseOlderCsv = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true });

const tableOf = (agency: AgencyCode) => {
  const [schema = "", table = ""] = readOlderDataMapping(agency).table.split(".");
  return sql`${sql.identifier(schema)}.${sql.identifier(table)}`;
};

/**
 * Puts an agency's older system into its database, as a demonstration finds it: its own schema, its own rows.
 * What is there is left as it is.
 */
export async function loadOlderRows(queries: DatabaseQueries, agency: AgencyCode): Promise<void> {
  for (const statement of olderDataFile(agency, "schema.sql").split(/;\s*$/m))
    if (statement.trim() !== "") await queries.execute(sql.raw(statement));
  const rows = parseOlderCsv(olderDataFile(agency, "rows.csv"));
  await queries.transaction(async (transaction) => {
    const names = sql.join(
      Object.keys(rows[0] ?? {}).map((name) => sql.identifier(name)),
      sql`, `,
    );
    for (const [index, row] of rows.entries()) {
      const values = sql.join(
        Object.values(row).map((value) => sql`${value}`),
        sql`, `,
      );
      await transaction.execute(
        sql`insert into ${tableOf(agency)} (line, ${names}) values (${index + 1}, ${values}) on conflict (line) do nothing`,
      );
    }
  });
}

/** An agency's older rows, in their order; none where it has no older system in this database. */
export async function readOlderRows(queries: DatabaseQueries, agency: AgencyCode): Promise<OlderRow[]> {
  const there = (await queries.execute(
    sql`select to_regclass(${readOlderDataMapping(agency).table}) is not null as there`,
  )) as unknown as {
    rows: { there: boolean }[];
  };
  if (!there.rows[0]?.there) return [];
  const found = (await queries.execute(sql`select * from ${tableOf(agency)} order by line`)) as unknown as {
    rows: ({ line: number } & Record<string, string | null>)[];
  };
  return found.rows.map(({ line, ...fields }) => ({
    line: Number(line),
    fields: fields as OlderRow["fields"],
  }));
}
