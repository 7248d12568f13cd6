import { type DatabaseHandle, openDatabase, queryRawRows } from "@spean/store";
import * as storeTables from "@spean/store/tables";
import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { describe, expect, test } from "vitest";
import { openSystemDatabase } from "../src/server/database/open-system-database.js";
import { databaseKinds } from "./databases.js";

const names = Object.values(storeTables)
  .filter((one) => is(one, PgTable))
  .map((table) => getTableName(table));
const inTables = sql`(${sql.join(
  names.map((name) => sql`${name}`),
  sql`, `,
)})`;

/**
 * The catalog of the store's tables: columns, constraints, indexes, triggers and the functions that these
 * call.
 */
async function readCatalog({ queries }: DatabaseHandle): Promise<Record<string, readonly object[]>> {
  return {
    columns: await queryRawRows(
      queries,
      sql`select table_name, column_name, data_type, udt_name, is_nullable, column_default, is_identity, datetime_precision
        from information_schema.columns where table_schema = 'public' and table_name in ${inTables} order by 1, 2`,
    ),
    constraints: await queryRawRows(
      queries,
      sql`select conrelid::regclass::text as table_name, conname, pg_get_constraintdef(oid) as definition from pg_constraint
        where connamespace = 'public'::regnamespace and conrelid::regclass::text in ${inTables} order by 1, 2`,
    ),
    indexes: await queryRawRows(
      queries,
      sql`select tablename, indexname, indexdef from pg_indexes where schemaname = 'public' and tablename in ${inTables} order by 1, 2`,
    ),
    triggers: await queryRawRows(
      queries,
      sql`select t.tgrelid::regclass::text as table_name, t.tgname, pg_get_triggerdef(t.oid) as definition, p.prosrc as body
        from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where not t.tgisinternal and t.tgrelid::regclass::text in ${inTables} order by 1, 2`,
    ),
  };
}

/** The catalog of a new database, which is then dropped. */
async function catalogOf(
  { createEmpty }: (typeof databaseKinds)[number],
  open: typeof openSystemDatabase,
): Promise<Record<string, readonly object[]>> {
  const { options, drop } = await createEmpty();
  const database = await open(options);
  try {
    return await readCatalog(database);
  } finally {
    await database.close();
    await drop();
  }
}

for (const kind of databaseKinds)
  describe.skipIf(!kind.available)(`the store's tables, on ${kind.kind}`, () => {
    test("are the same by the store's own migrations and by this system's, from its first version on", async () => {
      const own = await catalogOf(kind, ({ dataFolder, databaseUrl }) =>
        openDatabase(databaseUrl === undefined ? { dataFolder } : { databaseUrl }),
      );
      expect(own.columns?.length).toBeGreaterThan(80);
      expect(own.triggers?.length).toBeGreaterThan(15);
      expect(await catalogOf(kind, openSystemDatabase)).toEqual(own);
    });
  });
