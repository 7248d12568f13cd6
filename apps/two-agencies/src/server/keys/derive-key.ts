import { hkdfSync } from "node:crypto";

/** How many bytes every key here has. */
export const keyBytes = 32;

/**
 * What a key is for: to sign sessions; to lock the keys of cases; to tell bodies apart; to find documents; to find accounts by their address; to prove that the key is the right one; to seal backups;
 * to seal what belongs to no case; to seal the keys of the exchange.
 */
export type Purpose =
  | "session"
  | "case keys"
  | "digests"
  | "documents"
  | "addresses"
  | "key check"
  | "backup"
  | "words"
  | "exchange keys";

/** The key for one purpose, made from the server's one key so that no purpose's key tells another's. */
export function deriveKey(key: Uint8Array, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync("sha256", key, new Uint8Array(), `spean sample ${purpose}`, keyBytes));
}
