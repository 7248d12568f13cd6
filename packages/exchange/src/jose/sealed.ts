import { compactDecrypt, CompactEncrypt } from "jose";
import { HEADER_LIMIT } from "../limits.js";
import { Coordinate, Thumbprint } from "../keys/public-key.js";
import { refuse } from "../refusal/refusal.js";
import { z } from "../zod.js";
import { splitToken } from "./canonical.js";
import { encodeUtf8, decodePart, readJson, decodeUtf8 } from "./text.js";

/** Content types of a sealed part: the signed manifest, the record, or both; a signed answer; signed statistics. One never passes for another. */
export type SealedKind = "spean-preview" | "spean-record" | "spean-whole" | "spean-answer" | "spean-counts";

/** Key agreement algorithm. Nothing else is ever accepted: no RSA, no password. */
export const KEY_ALGORITHM = "ECDH-ES+A256KW";

/** Content encryption algorithm. */
const CONTENT_ALGORITHM = "A256GCM";

/** The whole of the protected header of a sealed part: any further field, such as `zip` or `crit`, is refused. */
export const SealedHeader = z.strictObject({
  alg: z.literal(KEY_ALGORITHM),
  enc: z.literal(CONTENT_ALGORITHM),
  kid: Thumbprint,
  typ: z.string(),
  epk: z.strictObject({ kty: z.literal("EC"), crv: z.literal("P-256"), x: Coordinate, y: Coordinate }),
});
export type SealedHeader = z.infer<typeof SealedHeader>;

/** Encrypts text to one key, as a compact JWE. */
export function encryptText(
  text: string,
  kind: SealedKind,
  { key, kid }: { readonly key: CryptoKey; readonly kid: string },
): Promise<string> {
  return new CompactEncrypt(encodeUtf8(text))
    .setProtectedHeader({ alg: KEY_ALGORITHM, enc: CONTENT_ALGORITHM, kid, typ: kind })
    .encrypt(key);
}

/** The header of a sealed part, nothing decrypted yet. Refuses another kind of part before anything else is looked at. */
export function readSealedHeader(token: string, kind: SealedKind): SealedHeader {
  const [header] = splitToken(token, 5);
  if (header!.length > HEADER_LIMIT) refuse("header-not-allowed");
  const read = readJson(decodePart(header!, "header-not-allowed"), SealedHeader, "header-not-allowed");
  return read.typ === kind ? read : refuse("wrong-kind");
}

/** The text of a sealed part whose header was read, decrypted with a key that fits it. */
export async function decryptText(token: string, key: CryptoKey): Promise<string> {
  return decodeUtf8(await decrypted(token, key), "cannot-decrypt");
}

/** The bytes that a compact JWE holds; refuses another encoding, another algorithm, `zip`, and whatever does not decrypt. */
export async function decryptCompact(token: string, key: CryptoKey): Promise<Uint8Array> {
  splitToken(token, 5);
  return decrypted(token, key);
}

async function decrypted(token: string, key: CryptoKey): Promise<Uint8Array> {
  const options = {
    keyManagementAlgorithms: [KEY_ALGORITHM],
    contentEncryptionAlgorithms: [CONTENT_ALGORITHM],
    maxDecompressedLength: 0,
  };
  const opened = await compactDecrypt(token, key, options).catch(() => undefined);
  return opened?.plaintext ?? refuse("cannot-decrypt");
}
