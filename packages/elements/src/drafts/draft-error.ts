/**
 * Codes of the faults of saving and reading drafts:
 * - `unreadable`: the key is another one, or the stored bytes were changed; the draft stays where it is;
 * - `no-storage`: the browser gives the page no database (private window, site data blocked);
 * - `storage-full`: no room is left; what was saved before stays;
 * - `unsuitable-key`: not an AES-GCM key that may encrypt and decrypt.
 */
export type DraftErrorCode = "unreadable" | "no-storage" | "storage-full" | "unsuitable-key";

const MESSAGES: Readonly<Record<DraftErrorCode, string>> = {
  unreadable:
    "This draft cannot be read with this key. Unlock with the key it was saved with; nothing was removed.",
  "no-storage":
    "This browser gives the page no database. Allow site data for this page, or go on without drafts.",
  "storage-full":
    "There is no room for this draft. Free some space, or remove drafts that are finished; what was saved before is kept.",
  "unsuitable-key": "A draft key must be an AES-GCM CryptoKey with the usages encrypt and decrypt.",
};

/** Thrown by everything that keeps drafts. The message holds nothing of the draft. */
export class DraftError extends Error {
  override readonly name = "DraftError";

  /** An error with the message that belongs to its code. */
  constructor(readonly code: DraftErrorCode) {
    super(MESSAGES[code]);
  }
}
