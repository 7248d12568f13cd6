/**
 * Codes of the faults of saving and reading drafts:
 * - `unreadable`: the key is another one, or the stored bytes were changed; the draft stays where it is;
 * - `moved`: somebody else, such as another tab, has written or removed the draft since it was read; nothing
 *   was written over;
 * - `no-storage`: the browser gives the page no database (private window, site data blocked);
 * - `blocked`: another tab holds the database, and does not let go of it;
 * - `storage-full`: no room is left; what was saved before stays;
 * - `unsuitable-key`: not an AES-GCM key that may encrypt and decrypt;
 * - `insecure-page`: the page came without HTTPS, so that the browser encrypts nothing for it;
 * - `weak-passphrase`: it could be guessed: `findPassphraseFault` says why;
 * - `passphrase-in-use`: another account of this device has the same one.
 */
export type DraftErrorCode =
  | "unreadable"
  | "moved"
  | "no-storage"
  | "blocked"
  | "storage-full"
  | "unsuitable-key"
  | "insecure-page"
  | "weak-passphrase"
  | "passphrase-in-use";

const MESSAGES: Readonly<Record<DraftErrorCode, string>> = {
  unreadable:
    "This draft cannot be read with this key. Unlock with the key it was saved with; nothing was removed.",
  moved:
    "This draft was written elsewhere since it was read. Read it again, or save yours under an id of its own; nothing was written over.",
  "no-storage":
    "This browser gives the page no database. Allow site data for this page, or go on without drafts.",
  blocked: "Another tab holds the database of drafts. Close the other tabs of this page, then try again.",
  "storage-full":
    "There is no room for this draft. Free some space, or remove drafts that are finished; what was saved before is kept.",
  "unsuitable-key": "A draft key must be an AES-GCM CryptoKey with the usages encrypt and decrypt.",
  "insecure-page":
    "Drafts are encrypted, which a browser does for a page over HTTPS alone (or on localhost). Serve the page over HTTPS, or go on without drafts.",
  "weak-passphrase": "This passphrase could be guessed. Take several words that do not belong together.",
  "passphrase-in-use": "This passphrase opens what another account keeps on this device. Choose another one.",
};

/** Thrown by everything that keeps drafts. The message holds nothing of the draft. */
export class DraftError extends Error {
  override readonly name = "DraftError";

  /** An error with the message that belongs to its code. */
  constructor(readonly code: DraftErrorCode) {
    super(MESSAGES[code]);
  }
}

/**
 * Gives what encrypts for this page.
 *
 * @throws DraftError `insecure-page`
 */
export function requireSubtleCrypto(): SubtleCrypto {
  // a page without HTTPS has none, whatever the types say
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) throw new DraftError("insecure-page");
  return subtle;
}
