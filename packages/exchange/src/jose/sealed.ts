import { compactDecrypt, CompactEncrypt } from "jose";
import { HEADER_LENGTH_LIMIT } from "../limits.js";
import { CurveCoordinate, KeyThumbprint } from "../keys/public-key.js";
import { throwRefusal } from "../refusal/refusal.js";
import { z } from "../zod.js";
import { splitCompactToken } from "./canonical.js";
import { encodeUtf8, decodeTokenPart, readShapedJson, decodeUtf8 } from "./text.js";

/**
 * Content types of a sealed part: the signed manifest, the record, or both; a signed answer; a
 * signed notice of withdrawal; signed statistics. One never passes for another.
 */
export type SealedContentKind =
  "spean-preview" | "spean-record" | "spean-whole" | "spean-answer" | "spean-withdrawal" | "spean-counts";

/** Key agreement algorithm. Nothing else is ever accepted: no RSA, no password. */
export const KEY_AGREEMENT_ALGORITHM = "ECDH-ES+A256KW";

/** Content encryption algorithm. */
const CONTENT_ALGORITHM = "A256GCM";

/**
 * The whole of the protected header of a sealed part: any further field, such as `zip` or `crit`, is refused.
 */
export const SealedPartHeader = z.strictObject({
  alg: z.literal(KEY_AGREEMENT_ALGORITHM),
  enc: z.literal(CONTENT_ALGORITHM),
  kid: KeyThumbprint,
  typ: z.string(),
  epk: z.strictObject({
    kty: z.literal("EC"),
    crv: z.literal("P-256"),
    x: CurveCoordinate,
    y: CurveCoordinate,
  }),
});
export type SealedPartHeader = z.infer<typeof SealedPartHeader>;

/** Encrypts text to one key, as a compact JWE. */
export function encryptText(
  text: string,
  kind: SealedContentKind,
  { key, kid }: { readonly key: CryptoKey; readonly kid: string },
): Promise<string> {
  return new CompactEncrypt(encodeUtf8(text))
    .setProtectedHeader({ alg: KEY_AGREEMENT_ALGORITHM, enc: CONTENT_ALGORITHM, kid, typ: kind })
    .encrypt(key);
}

/**
 * The header of a sealed part, nothing decrypted yet. Refuses another kind of part before anything else is
 * looked at.
 */
export function readSealedHeader(token: string, kind: SealedContentKind): SealedPartHeader {
  const [header] = splitCompactToken(token, 5);
  if (header!.length > HEADER_LENGTH_LIMIT) throwRefusal("header-not-allowed");
  const read = readShapedJson(
    decodeTokenPart(header!, "header-not-allowed"),
    SealedPartHeader,
    "header-not-allowed",
  );
  return read.typ === kind ? read : throwRefusal("wrong-kind");
}

/** The text of a sealed part whose header was read, decrypted with a key that fits it. */
export async function decryptSealedText(token: string, key: CryptoKey): Promise<string> {
  return decodeUtf8(await decrypted(token, key), "cannot-decrypt");
}

/**
 * The bytes that a compact JWE holds; refuses another encoding, another algorithm, `zip`, and whatever does
 * not decrypt.
 */
export async function decryptCompactToken(token: string, key: CryptoKey): Promise<Uint8Array> {
  splitCompactToken(token, 5);
  return decrypted(token, key);
}

async function decrypted(token: string, key: CryptoKey): Promise<Uint8Array> {
  const options = {
    keyManagementAlgorithms: [KEY_AGREEMENT_ALGORITHM],
    contentEncryptionAlgorithms: [CONTENT_ALGORITHM],
    maxDecompressedLength: 0,
  };
  const opened = await compactDecrypt(token, key, options).catch(() => undefined);
  return opened?.plaintext ?? throwRefusal("cannot-decrypt");
}
