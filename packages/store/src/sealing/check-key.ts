import { eq, sql } from "drizzle-orm";
import type { DatabaseQueries } from "../database/database-handle.js";
import { queryRawRows } from "../database/query-rows.js";
import { keyCheckTable } from "../tables/key-tables.js";
import { deriveKeyForPurpose } from "./derive-key.js";
import { KeyVault } from "./key-vault.js";
import { openSealedValue } from "./seal-value.js";
import { readSealBinding, writeSealBinding } from "./seal-binding.js";

/** Row by which versions before there were seals recognised their key. */
const olderRow = 1;
const olderPlace = { table: "key_checks", column: "value", caseId: "", row: String(olderRow) };

/** Tells whether a database has no row that a key would have been needed for. */
async function isNewDatabase(queries: DatabaseQueries): Promise<boolean> {
  const [found] = await queryRawRows<{ used: boolean }>(
    queries,
    sql`select exists (select from key_checks) or exists (select from audit) or exists (select from cases) as used`,
  );
  return found?.used === false;
}

/** Opens whatever row there is for this key. @throws if one does not open, or there is none */
async function openKeyChecks(queries: DatabaseQueries, key: Uint8Array): Promise<void> {
  const binding = await readSealBinding(queries, new KeyVault(key));
  const [older] = await queries.select().from(keyCheckTable).where(eq(keyCheckTable.id, olderRow));
  if (older) openSealedValue(deriveKeyForPurpose(key, "key check"), olderPlace, older.value);
  else if (!binding) throw new Error("There is no row for the key.");
}

/**
 * Holds a database to one master key: the first that it is opened with. A new one is bound to the key from its
 * first row on.
 *
 * @param name - of the setting that the key comes from, for the message
 * @throws if this is another key, or the row for it was taken away; nothing was changed
 */
export async function checkMasterKey(
  queries: DatabaseQueries,
  key: Uint8Array,
  name = "This",
): Promise<void> {
  if (await isNewDatabase(queries)) await writeSealBinding(queries, new KeyVault(key), { auditFrom: 1 });
  try {
    await openKeyChecks(queries, key);
  } catch {
    throw new Error(
      `${name} is not the key that this database was sealed with: start with that one. Nothing was changed.`,
    );
  }
}
