import type { DatabaseQueries } from "../database/database-handle.js";
import { keyChecks } from "../tables/key-tables.js";
import { deriveKey } from "./derive-key.js";
import { openValue, sealValue } from "./seal-value.js";

const place = { table: "key_checks", column: "value", caseId: "", row: "1" };

/**
 * Holds a database to one master key: the first that it is opened with.
 *
 * @param name - of the setting that the key comes from, for the message
 * @throws if this is another key; nothing was changed
 */
export async function checkKey(queries: DatabaseQueries, key: Uint8Array, name = "This"): Promise<void> {
  const own = deriveKey(key, "key check");
  await queries
    .insert(keyChecks)
    .values({ id: 1, value: sealValue(own, place, Buffer.of()) })
    .onConflictDoNothing();
  const [row] = await queries.select().from(keyChecks);
  try {
    if (row) openValue(own, place, row.value);
  } catch {
    throw new Error(
      `${name} is not the key that this database was sealed with: start with that one. Nothing was changed.`,
    );
  }
}
