import { deriveKeyForPurpose } from "./derive-key.js";
import { openSealedValue, sealValue } from "./seal-value.js";

const placeOf = (kid: string) => ({ table: "exchange_keys", column: "private_jwk", caseId: "", row: kid });

/**
 * Encryption at rest of an agency's private keys: the `sealing` of a courier of `@spean/courier`. AES-256-GCM
 * under a key derived from the master key, with `kid` as associated data, so that no two keys can be swapped.
 * `open` throws where a ciphertext was altered or sealed under another `kid`.
 *
 * @param masterKey 32 random bytes, those of the store
 */
export function createKeySealing(masterKey: Uint8Array): {
  readonly seal: (kid: string, plaintext: Uint8Array) => Uint8Array;
  readonly open: (kid: string, ciphertext: Uint8Array) => Uint8Array;
} {
  const key = deriveKeyForPurpose(masterKey, "exchange keys");
  return {
    seal: (kid, plaintext) => sealValue(key, placeOf(kid), plaintext),
    open: (kid, ciphertext) => openSealedValue(key, placeOf(kid), ciphertext),
  };
}
