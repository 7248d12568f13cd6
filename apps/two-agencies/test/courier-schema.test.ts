import { PGlite } from "@electric-sql/pglite";
import {
  exchangeDirectoryTable,
  exchangeKeyTable,
  inboxMessageTable,
  messageDeliveryTable,
  migrateCourier,
  outboxMessageTable,
} from "@spean/courier";
import { getTableColumns, getTableName } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemMigrations } from "../src/server/database/open-system-database.js";

const tables = [
  exchangeKeyTable,
  exchangeDirectoryTable,
  outboxMessageTable,
  messageDeliveryTable,
  inboxMessageTable,
];
const columns = tables.flatMap((table) =>
  Object.values(getTableColumns(table)).map(({ name }) => `${getTableName(table)}.${name}`),
);
const names = tables.map((table) => `'${getTableName(table)}'`).join(", ");
const ofTables = `c.relnamespace = 'public'::regnamespace and c.relname in (${names})`;

/** Everything that the database's catalogue says of the courier's tables. */
const questions: Readonly<Record<string, string>> = {
  columns: `select c.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull, a.attidentity, pg_get_expr(d.adbin, d.adrelid) as fallback
    from pg_attribute a join pg_class c on c.oid = a.attrelid
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where a.attnum > 0 and not a.attisdropped and ${ofTables} order by 1, 2`,
  constraints: `select c.relname, k.conname, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid where ${ofTables} order by 1, 2`,
  indexes: `select tablename, indexname, indexdef from pg_indexes
    where schemaname = 'public' and tablename in (${names}) order by 1, 2`,
  triggers: `select c.relname, t.tgname, pg_get_triggerdef(t.oid) as definition, p.prosrc
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where not t.tgisinternal and ${ofTables} order by 1, 2`,
};

let client: PGlite;
beforeAll(async () => {
  client = await PGlite.create();
});
afterAll(() => client.close());

async function describeTables(): Promise<Record<string, unknown[]>> {
  const answers: Record<string, unknown[]> = {};
  for (const [name, question] of Object.entries(questions))
    answers[name] = (await client.query(question)).rows;
  return answers;
}

test("the courier's own migration makes the same tables as this system's, which has them among its own", async () => {
  const database = drizzle(client);
  await migrate(database, { migrationsFolder: systemMigrations.folder });
  const ours = await describeTables();
  await client.exec("drop schema public cascade; create schema public; drop schema drizzle cascade");
  await migrateCourier(database);
  expect(await describeTables()).toEqual(ours);
  const named = ours.columns!.map((row) => {
    const { relname, attname } = row as { relname: string; attname: string };
    return `${relname}.${attname}`;
  });
  expect(named.sort()).toEqual(columns.sort());
  // of a message, another trigger lets its text be emptied
  expect(ours.triggers).toHaveLength(tables.length + 1);
});
