import {
  type ExchangeResult,
  type KeyDirectory,
  readDirectory,
  refusalMessages,
  type TrustAnchors,
} from "@spean/exchange";
import { desc } from "drizzle-orm";
import type { CourierQueries } from "../database/courier-database.js";
import { exchangeDirectoryTable } from "../database/courier-tables.js";
import { type DirectoryRow, isDirectorySealed, sealDirectoryRow } from "./directory-seal.js";
import type { PrivateKeySealing } from "./own-keys.js";

/**
 * A key directory as it is handed over: the text that both authorities signed, and the trust anchors (their
 * root keys) to verify it by. The anchors of the first directory are kept: later ones are verified by those,
 * unless `newAnchors` says that the authorities have changed their root keys.
 */
export interface KeyDirectoryFile {
  readonly text: string;
  readonly anchors: TrustAnchors;
  readonly newAnchors?: boolean;
}

/** Where directories lie, and what seals them. */
export interface KeyDirectoryPlace {
  readonly queries: CourierQueries;
  readonly sealing: PrivateKeySealing;
}

/** Reads the newest directory that this software imported: what somebody put in without the key is passed over. */
async function readNewestSealed({ queries, sealing }: KeyDirectoryPlace): Promise<DirectoryRow | undefined> {
  const rows = await queries
    .select()
    .from(exchangeDirectoryTable)
    .orderBy(desc(exchangeDirectoryTable.sequence));
  for (const row of rows) if (await isDirectorySealed(sealing, row)) return row;
  return undefined;
}

/** The anchors to verify a new directory by. */
const anchorsFor = ({ anchors, newAnchors = false }: KeyDirectoryFile, newest: DirectoryRow | undefined) =>
  newest && !newAnchors ? newest.anchors : anchors;

/**
 * Imports a key directory if both authorities signed it, by the anchors that are kept here, and it is newer than
 * the newest. The same one again is accepted and changes nothing; another one under its number is refused.
 */
export async function importKeyDirectory(
  place: KeyDirectoryPlace,
  file: KeyDirectoryFile,
  now: Date,
): Promise<ExchangeResult<KeyDirectory>> {
  const { text } = file;
  const newest = await readNewestSealed(place);
  const anchors = anchorsFor(file, newest);
  const read = await readDirectory(text, { anchors, at: now.toISOString(), newest: newest?.sequence ?? 0 });
  if (!read.ok) return read;
  const { sequence } = read.value;
  if (newest?.sequence === sequence && newest.text !== text)
    return { ok: false, refusal: { code: "directory-older", message: refusalMessages["directory-older"] } };
  const seal = await sealDirectoryRow(place.sealing, { sequence, text, anchors });
  const row = { text, anchors, seal, importedAt: now };
  if (newest?.sequence !== sequence || file.newAnchors)
    await place.queries
      .insert(exchangeDirectoryTable)
      .values({ sequence, ...row })
      .onConflictDoUpdate({ target: exchangeDirectoryTable.sequence, set: row });
  return read;
}

/**
 * Reads the newest directory that was imported and verifies its signatures again; `undefined` if there is
 * none yet.
 */
export async function readNewestDirectory(
  place: KeyDirectoryPlace,
  now: Date,
): Promise<ExchangeResult<KeyDirectory> | undefined> {
  const row = await readNewestSealed(place);
  return row && readDirectory(row.text, { anchors: row.anchors, at: now.toISOString() });
}
