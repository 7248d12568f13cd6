import { hkdfSync } from "node:crypto";

/** Length of every key, in bytes. */
export const keyLengthInBytes = 32;

/**
 * Purpose of a derived key: signing sessions; wrapping the data keys of cases; digests of requests; blind
 * index of documents; blind index of e-mail addresses; recognising the master key; sealing backups; free text
 * that belongs to no case; private keys of the exchange; seals of rows that stay in clear and belong to no
 * case.
 */
export type KeyPurpose =
  | "session"
  | "case keys"
  | "digests"
  | "documents"
  | "addresses"
  | "key check"
  | "backup"
  | "words"
  | "exchange keys"
  | "rows";

/**
 * Derives the key for one purpose from the master key (HKDF-SHA-256), so that no purpose's key tells
 * another's.
 */
export function deriveKeyForPurpose(key: Uint8Array, purpose: KeyPurpose): Buffer {
  // the label is part of every database and backup there is: it stays, whatever the software is called
  return Buffer.from(hkdfSync("sha256", key, new Uint8Array(), `spean sample ${purpose}`, keyLengthInBytes));
}
