import type { DatabaseQueries } from "../database/database-handle.js";
import { keyCheckTable } from "../tables/key-tables.js";
import { deriveKeyForPurpose } from "./derive-key.js";
import { openSealedValue, sealValue } from "./seal-value.js";

const place = { table: "key_checks", column: "value", caseId: "", row: "1" };

/**
 * Holds a database to one master key: the first that it is opened with.
 *
 * @param name - of the setting that the key comes from, for the message
 * @throws if this is another key; nothing was changed
 */
export async function checkMasterKey(
  queries: DatabaseQueries,
  key: Uint8Array,
  name = "This",
): Promise<void> {
  const own = deriveKeyForPurpose(key, "key check");
  await queries
    .insert(keyCheckTable)
    .values({ id: 1, value: sealValue(own, place, Buffer.of()) })
    .onConflictDoNothing();
  const [row] = await queries.select().from(keyCheckTable);
  try {
    if (row) openSealedValue(own, place, row.value);
  } catch {
    throw new Error(
      `${name} is not the key that this database was sealed with: start with that one. Nothing was changed.`,
    );
  }
}
