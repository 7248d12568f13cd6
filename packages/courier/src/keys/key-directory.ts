import { type TrustAnchors, type KeyDirectory, readDirectory, type ExchangeResult } from "@spean/exchange";
import { desc, max } from "drizzle-orm";
import type { CourierQueries } from "../database/courier-database.js";
import { exchangeDirectoryTable } from "../database/courier-tables.js";

/**
 * A key directory as it is handed over: the text that both authorities signed, and the trust anchors (their
 * root keys) to verify it by.
 */
export interface KeyDirectoryFile {
  readonly text: string;
  readonly anchors: TrustAnchors;
}

/**
 * Imports a key directory if both authorities signed it and it is no older than the newest here. Importing
 * the same one again is idempotent.
 */
export async function importKeyDirectory(
  queries: CourierQueries,
  { text, anchors }: KeyDirectoryFile,
  now: Date,
): Promise<ExchangeResult<KeyDirectory>> {
  const [seen] = await queries
    .select({ newest: max(exchangeDirectoryTable.sequence) })
    .from(exchangeDirectoryTable);
  const read = await readDirectory(text, { anchors, at: now.toISOString(), newest: seen?.newest ?? 0 });
  if (read.ok)
    await queries
      .insert(exchangeDirectoryTable)
      .values({ sequence: read.value.sequence, text, anchors, importedAt: now })
      .onConflictDoNothing();
  return read;
}

/**
 * Reads the newest directory that was imported and verifies its signatures again; `undefined` if there is
 * none yet.
 */
export async function readNewestDirectory(
  queries: CourierQueries,
  now: Date,
): Promise<ExchangeResult<KeyDirectory> | undefined> {
  const [row] = await queries
    .select()
    .from(exchangeDirectoryTable)
    .orderBy(desc(exchangeDirectoryTable.sequence))
    .limit(1);
  return row && readDirectory(row.text, { anchors: row.anchors, at: now.toISOString() });
}
