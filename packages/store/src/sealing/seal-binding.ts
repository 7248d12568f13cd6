import { eq } from "drizzle-orm";
import type { DatabaseQueries } from "../database/database-handle.js";
import { keyCheckTable } from "../tables/key-tables.js";
import type { KeyVault } from "./key-vault.js";

/** Row of `key_checks` that says that the rows of this database are bound to its key. */
const bindingRow = 2;

const place = { table: "key_checks", column: "value", caseId: "", row: String(bindingRow) };

/** From when on rows of a database have to have seals. */
export interface SealBinding {
  /** Number of the first row of the audit log that has a seal. */
  readonly auditFrom: number;
}

/**
 * Reads whether a database is bound to its key; `undefined` if it is from before there were seals.
 *
 * @throws if it was bound with another key, or the row was altered
 */
export async function readSealBinding(
  queries: DatabaseQueries,
  vault: KeyVault,
): Promise<SealBinding | undefined> {
  const [row] = await queries.select().from(keyCheckTable).where(eq(keyCheckTable.id, bindingRow));
  return row && (JSON.parse(vault.openHere(place, row.value)) as SealBinding);
}

/** Writes that a database is bound to its key from now on. Written once: a second time does nothing. */
export async function writeSealBinding(
  queries: DatabaseQueries,
  vault: KeyVault,
  binding: SealBinding,
): Promise<void> {
  await queries
    .insert(keyCheckTable)
    .values({ id: bindingRow, value: vault.sealHere(place, JSON.stringify(binding)) })
    .onConflictDoNothing();
}
