import { hkdfSync } from "node:crypto";

/** How many bytes every key here has. */
export const keyBytes = 32;

/** The key for one purpose, made from the server's one key so that no purpose's key tells another's. */
export function deriveKey(key: Uint8Array, purpose: "session"): Buffer {
  return Buffer.from(hkdfSync("sha256", key, new Uint8Array(), `spean sample ${purpose}`, keyBytes));
}
