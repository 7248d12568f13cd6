import { type TrustAnchors, type KeyDirectory, readDirectory, type ExchangeResult } from "@spean/exchange";
import { desc, max } from "drizzle-orm";
import type { CourierQueries } from "../database/courier-database.js";
import { exchangeDirectories } from "../database/courier-tables.js";

/**
 * A key directory as it is handed over: the text that both authorities signed, and the trust anchors (their
 * root keys) to verify it by.
 */
export interface DirectoryFile {
  readonly text: string;
  readonly anchors: TrustAnchors;
}

/**
 * Imports a key directory if both authorities signed it and it is no older than the newest here. Importing
 * the same one again is idempotent.
 */
export async function importDirectory(
  queries: CourierQueries,
  { text, anchors }: DirectoryFile,
  now: Date,
): Promise<ExchangeResult<KeyDirectory>> {
  const [seen] = await queries
    .select({ newest: max(exchangeDirectories.sequence) })
    .from(exchangeDirectories);
  const read = await readDirectory(text, { anchors, at: now.toISOString(), newest: seen?.newest ?? 0 });
  if (read.ok)
    await queries
      .insert(exchangeDirectories)
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
    .from(exchangeDirectories)
    .orderBy(desc(exchangeDirectories.sequence))
    .limit(1);
  return row && readDirectory(row.text, { anchors: row.anchors, at: now.toISOString() });
}
