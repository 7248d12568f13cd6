import type { DatabaseQueries, KeyVault } from "@spean/store";
import { eq, isNull, sql } from "drizzle-orm";
import { people } from "../database/account-tables.js";
import { sealAccountField } from "./sealed-account.js";

/** Seals the accounts of a database from before they were: all of them or none, and once. */
export async function sealOlderAccounts(queries: DatabaseQueries, vault: KeyVault): Promise<void> {
  const found = await queries.transaction(async (transaction) => {
    const rows = await transaction.select().from(people).where(isNull(people.address)).for("update");
    for (const row of rows)
      await transaction.update(people).set(sealAccountField(vault, row)).where(eq(people.id, row.id));
    return rows.length;
  });
  // what was in clear lies in the table's file until it is written anew
  if (found > 0) await queries.execute(sql`vacuum full people`);
}
