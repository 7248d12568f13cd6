import type { Queries } from "../database/database.js";
import { keyChecks } from "../database/sealed-tables.js";
import { deriveKey } from "./derive-key.js";
import { open, seal } from "./sealed.js";

const place = { table: "key_checks", column: "value", caseId: "", row: "1" };

/** Sees to it that a database is only ever used with one key: the first that it is opened with. @throws if this is another */
export async function checkKey(queries: Queries, key: Uint8Array): Promise<void> {
  const own = deriveKey(key, "key check");
  await queries
    .insert(keyChecks)
    .values({ id: 1, value: seal(own, place, Buffer.of()) })
    .onConflictDoNothing();
  const [row] = await queries.select().from(keyChecks);
  try {
    if (row) open(own, place, row.value);
  } catch {
    throw new Error(
      "SPEAN_KEY is not the key that this database was sealed with: start with that one. Nothing was changed.",
    );
  }
}
