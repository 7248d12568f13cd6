import { createHash } from "node:crypto";
import type { DatabaseQueries } from "@spean/store";
import { deriveKeyForPurpose, queryRawRows, sealValue } from "@spean/store";
import { auditTable } from "@spean/store/tables";
import canonicalize from "canonicalize";
import { asc, eq, sql } from "drizzle-orm";

/** Writes to a database as its owner may, without the key: with no trigger to hinder it. */
export async function writePastSoftware(
  queries: DatabaseQueries,
  ...statements: readonly string[]
): Promise<void> {
  const tables = await queryRawRows<{ name: string }>(
    queries,
    sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const each = async (texts: readonly string[]) => {
    for (const text of texts) await queries.execute(sql.raw(text));
  };
  await each(tables.map(({ name }) => `alter table "${name}" disable trigger user`));
  await each(statements);
  await each(tables.map(({ name }) => `alter table "${name}" enable trigger user`));
}

/** Makes a database what a version without seals would have left: no seal anywhere, and its older key check. */
export async function takeSealsAway(queries: DatabaseQueries, key: Uint8Array): Promise<void> {
  await writePastSoftware(
    queries,
    "delete from case_seals",
    "delete from referral_seals",
    "update people set seal = null",
    "update credentials set seal = null",
    "update exchange_directories set seal = null",
    "update audit set seal = null, details = (details::jsonb - 'referrals' - 'notices')::json",
    "delete from key_checks",
  );
  await queries.execute(sql`alter table audit disable trigger user`);
  let previous = "";
  for (const { hash: _, seal: __, at, ...row } of await queries
    .select()
    .from(auditTable)
    .orderBy(asc(auditTable.number))) {
    const text = canonicalize({ ...row, previous, at: at.toISOString() }) ?? "";
    const hash = `sha256:${createHash("sha256").update(text).digest("hex")}`;
    await queries.update(auditTable).set({ previous, hash }).where(eq(auditTable.number, row.number));
    previous = hash;
  }
  await queries.execute(sql`alter table audit enable trigger user`);
  const place = { table: "key_checks", column: "value", caseId: "", row: "1" };
  const value = sealValue(deriveKeyForPurpose(key, "key check"), place, Buffer.of());
  await queries.execute(sql`insert into key_checks (id, value) values (1, ${value})`);
}
