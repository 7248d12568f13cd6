import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

// A sealed value: one byte that says how it was sealed and with which of the server's keys, the nonce, the ciphertext, the tag.
const algorithm = "aes-256-gcm";
const generation = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** Where a sealed value stands. It is bound to the value: moved to another place, it does not open. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly caseId: string;
  /** What names the row within its case. */
  readonly row: string;
}

/** The same bytes for the same place, and no two places with the same. */
const bytesOf = ({ table, column, caseId, row }: Place) =>
  Buffer.from(JSON.stringify([generation, table, column, caseId, row]));

/** Seals bytes with AES-256-GCM under a random nonce. */
export function seal(key: Uint8Array, place: Place, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(bytesOf(place));
  return Buffer.concat([
    Buffer.of(generation),
    nonce,
    cipher.update(plain),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** Opens what was sealed for this place with this key. @throws if it was not, or was changed since; the message names the place alone */
export function open(key: Uint8Array, place: Place, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const [body, tag] = [bytes.subarray(1 + nonceBytes, -tagBytes), bytes.subarray(-tagBytes)];
  try {
    if (bytes.length < 1 + nonceBytes + tagBytes || bytes[0] !== generation)
      throw new Error("Not a sealed value.");
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(1, 1 + nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(bytesOf(place)).setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw new Error(`A sealed value does not open: ${place.table}.${place.column}.`);
  }
}
