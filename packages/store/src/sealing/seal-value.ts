import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

// Layout of a sealed value: one byte for its format, the nonce, the ciphertext, the authentication tag.
const algorithm = "aes-256-gcm";
const format = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** Where a sealed value stands: its associated data. Moved to another place, a value does not open. */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  /** Empty for a value that belongs to no case. */
  readonly caseId: string;
  /** Names the row within its case. */
  readonly row: string;
}

/** Associated data: injective, so that no two places share it. */
const encodePlace = ({ table, column, caseId, row }: SealedPlace) =>
  Buffer.from(JSON.stringify([format, table, column, caseId, row]));

/** Encrypts bytes for a place, with AES-256-GCM under a random nonce. */
export function sealValue(key: Uint8Array, place: SealedPlace, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(encodePlace(place));
  return Buffer.concat([Buffer.of(format), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Decrypts what was sealed for this place with this key.
 *
 * @throws if it was not, or was altered; the message names the column alone
 */
export function openSealedValue(key: Uint8Array, place: SealedPlace, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const [body, tag] = [bytes.subarray(1 + nonceBytes, -tagBytes), bytes.subarray(-tagBytes)];
  try {
    if (bytes.length < 1 + nonceBytes + tagBytes || bytes[0] !== format)
      throw new Error("Not a sealed value.");
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(1, 1 + nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(encodePlace(place)).setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw new Error(`A sealed value does not open: ${place.table}.${place.column}.`);
  }
}
