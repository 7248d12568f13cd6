import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { PrivateKeySealing } from "../src/index.js";

const [algorithm, nonceBytes, tagBytes] = ["aes-256-gcm", 12, 16] as const;

/** Seals private keys with AES-256-GCM under one key, with `kid` as associated data. */
export const aesSealing = (key: Uint8Array): PrivateKeySealing => ({
  seal(kid, plaintext) {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(kid));
    return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  },
  open(kid, ciphertext) {
    const decipher = createDecipheriv(algorithm, key, ciphertext.subarray(0, nonceBytes));
    decipher.setAAD(Buffer.from(kid)).setAuthTag(ciphertext.subarray(-tagBytes));
    return Buffer.concat([decipher.update(ciphertext.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  },
});
