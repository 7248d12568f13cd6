import { createHash } from "node:crypto";
import type { CourierQueries } from "../database/courier-database.js";
import { exchangeDirectoryTable } from "../database/courier-tables.js";
import { eq, isNull } from "drizzle-orm";
import type { PrivateKeySealing } from "./own-keys.js";

/** A row of a key directory, as far as it decides whom messages are sealed to. */
export type DirectoryRow = Pick<
  typeof exchangeDirectoryTable.$inferSelect,
  "sequence" | "text" | "anchors" | "seal"
>;

/** Name under which the seal of a directory is kept, as a key's is under its `kid`. */
const sealNameOf = (sequence: number) => `directory ${sequence}`;

const digestRow = ({ text, anchors }: Pick<DirectoryRow, "text" | "anchors">) =>
  createHash("sha256")
    .update(JSON.stringify([text, anchors]))
    .digest();

/** Seals a directory with the anchors that it was verified by, under the key that seals the private keys. */
export const sealDirectoryRow = async (
  sealing: PrivateKeySealing,
  row: Omit<DirectoryRow, "seal">,
): Promise<Uint8Array> => sealing.seal(sealNameOf(row.sequence), digestRow(row));

/** Tells whether this software imported a directory as it stands, with these anchors. */
export async function isDirectorySealed(
  sealing: PrivateKeySealing,
  { seal, ...row }: DirectoryRow,
): Promise<boolean> {
  if (seal === null) return false;
  try {
    return Buffer.from(await sealing.open(sealNameOf(row.sequence), seal)).equals(digestRow(row));
  } catch {
    return false;
  }
}

/**
 * Seals the directories of a database from before they had seals. Call it once, in the transaction in which your
 * system notes that it has: a row that somebody put in since would be trusted along with them.
 *
 * @returns how many
 */
export async function sealOlderDirectories(
  transaction: CourierQueries,
  sealing: PrivateKeySealing,
): Promise<number> {
  const rows = await transaction
    .select()
    .from(exchangeDirectoryTable)
    .where(isNull(exchangeDirectoryTable.seal));
  for (const row of rows)
    await transaction
      .update(exchangeDirectoryTable)
      .set({ seal: await sealDirectoryRow(sealing, row) })
      .where(eq(exchangeDirectoryTable.sequence, row.sequence));
  return rows.length;
}

/** Sequences of the directories that somebody without the key put in or changed. They count for nothing. */
export async function findUnsealedDirectories(
  queries: CourierQueries,
  sealing: PrivateKeySealing,
): Promise<number[]> {
  const rows = await queries.select().from(exchangeDirectoryTable);
  const checked = await Promise.all(
    rows.map(async (row) => ((await isDirectorySealed(sealing, row)) ? [] : [row.sequence])),
  );
  return checked.flat();
}
