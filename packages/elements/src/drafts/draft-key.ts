import { requireSubtleCrypto } from "./draft-error.js";

/** Iterations of PBKDF2: as many as OWASP's Password Storage Cheat Sheet asks of PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;

/**
 * Creates a salt for `deriveDraftKey`: 16 random bytes. It is no secret; keep it where the same officer finds
 * it again, and on the disk before the first draft: a browser writes `localStorage` there only seconds later.
 */
export function createDraftSalt(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(16));
}

/**
 * A key from a passphrase that the officer types at unlock (PBKDF2, SHA-256, 600,000 rounds). It cannot be
 * read out of the browser again, and neither it nor the passphrase is stored: who forgets the passphrase has
 * lost the drafts. A host that has keys of its own (AES-GCM, 256 bits) needs none of this. Whether a passphrase is fit to be chosen,
 * `findPassphraseFault` of `@spean/elements/offline` says.
 *
 * @throws DraftError `insecure-page`
 */
export async function deriveDraftKey(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const subtle = requireSubtleCrypto();
  const material = await subtle.importKey(
    "raw",
    new TextEncoder().encode(passphrase.normalize("NFKC")),
    "PBKDF2",
    false,
    ["deriveKey"],
  );
  return subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: ITERATIONS },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
