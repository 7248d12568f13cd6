import { compactVerify, CompactSign } from "jose";
import { HEADER_LENGTH_LIMIT } from "../limits.js";
import { throwRefusal } from "../refusal/refusal.js";
import { z } from "../zod.js";
import { KeyThumbprint } from "../keys/public-key.js";
import { splitCompactToken } from "./canonical.js";
import { encodeUtf8, decodeTokenPart, readShapedJson, decodeUtf8 } from "./text.js";

/**
 * Signature algorithms: ECDSA on P-256, or Ed25519 under either of its names. Nothing else is ever accepted.
 * Source: RFC 9864, which names `Ed25519` where RFC 8037 had `EdDSA`.
 */
const SignatureAlgorithm = z.enum(["ES256", "EdDSA", "Ed25519"]);

/** Tells if the algorithm that a header names is the one of the key, which alone decides. */
export const isAlgorithmOfKey = (
  named: SignedTokenHeader["alg"],
  { alg }: Pick<SignatureKey, "alg">,
): boolean => named === alg || (named === "Ed25519" && alg === "EdDSA");

/** Types of signed document. One kind never passes for another. */
export type SignedContentKind =
  | "spean-manifest"
  | "spean-receipt"
  | "spean-answer"
  | "spean-withdrawal"
  | "spean-directory"
  | "spean-statistics";

/** The whole of the protected header of a signature: any further field is refused. */
export const SignedTokenHeader = z.strictObject({
  alg: SignatureAlgorithm,
  kid: KeyThumbprint,
  typ: z.string(),
});
export type SignedTokenHeader = z.infer<typeof SignedTokenHeader>;

/** A key as `jose` takes it, with the one algorithm it is for. */
export interface SignatureKey {
  readonly key: CryptoKey;
  readonly alg: string;
}

/** Signs text as a compact JWS. */
export function signText(
  text: string,
  kind: SignedContentKind,
  { key, alg, kid }: SignatureKey & { readonly kid: string },
): Promise<string> {
  return new CompactSign(encodeUtf8(text)).setProtectedHeader({ alg, kid, typ: kind }).sign(key);
}

/**
 * The header of a signature, nothing verified yet. Refuses another kind of document before anything else is
 * looked at.
 */
export function readSignedHeader(header: string, kind: SignedContentKind): SignedTokenHeader {
  if (header.length > HEADER_LENGTH_LIMIT) throwRefusal("header-not-allowed");
  const read = readShapedJson(
    decodeTokenPart(header, "header-not-allowed"),
    SignedTokenHeader,
    "header-not-allowed",
  );
  return read.typ === kind ? read : throwRefusal("wrong-kind");
}

/**
 * The text of a compact JWS of this kind, and its header. `keyOf` finds the key that the header names, and
 * may refuse.
 */
export async function verifySignedText<K extends SignatureKey>(
  token: string,
  kind: SignedContentKind,
  keyOf: (kid: string) => K,
): Promise<{ readonly text: string; readonly key: K }> {
  const { kid, alg } = readSignedHeader(splitCompactToken(token, 3)[0]!, kind);
  const key = keyOf(kid);
  if (!isAlgorithmOfKey(alg, key)) throwRefusal("header-not-allowed");
  return { text: decodeUtf8(await verifyCompactToken(token, key), "malformed"), key };
}

/**
 * The bytes that a compact JWS signs; refuses another encoding, another algorithm than the key's, and a
 * signature that does not hold.
 */
export async function verifyCompactToken(token: string, { key, alg }: SignatureKey): Promise<Uint8Array> {
  splitCompactToken(token, 3);
  const algorithms = alg === "EdDSA" ? ["EdDSA", "Ed25519"] : [alg];
  const verified = await compactVerify(token, key, { algorithms }).catch(() => undefined);
  return verified?.payload ?? throwRefusal("bad-signature");
}
