/**
 * An encrypted draft as stored (AES-GCM). It is padded, so that not even its length tells how much was
 * written.
 */
export interface SealedDraft {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/**
 * The plain text is filled up to a multiple of this many bytes, so that the size of a draft does not tell how
 * many answers there are.
 */
const BLOCK = 4096;
const IV_BYTES = 12;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** JSON with blanks behind it: white space after a JSON value is no part of it. */
function padded(value: unknown): Uint8Array<ArrayBuffer> {
  const plain = bytesOf(JSON.stringify(value));
  const filled = new Uint8Array(Math.ceil((plain.length + 1) / BLOCK) * BLOCK).fill(0x20);
  filled.set(plain);
  return filled;
}

/**
 * Encrypts a value (AES-GCM) under the id it is stored with, so that no draft can be put in another's place.
 */
export async function sealDraft(key: CryptoKey, id: string, value: unknown): Promise<SealedDraft> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return {
    iv,
    data: await crypto.subtle.encrypt(
      { name: "AES-GCM", iv, additionalData: bytesOf(id) },
      key,
      padded(value),
    ),
  };
}

/**
 * The value again; rejects where the key is another, or where the bytes or the id were changed: the cipher
 * does not tell which.
 */
export async function openSealedDraft(
  key: CryptoKey,
  id: string,
  { iv, data }: SealedDraft,
): Promise<unknown> {
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: bytesOf(id) }, key, data);
  return JSON.parse(new TextDecoder().decode(plain));
}
