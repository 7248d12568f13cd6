import { compactVerify, CompactSign } from "jose";
import { HEADER_LIMIT } from "../limits.js";
import { refuse } from "../refusal/refusal.js";
import { z } from "../zod.js";
import { Thumbprint } from "../keys/public-key.js";
import { splitToken } from "./canonical.js";
import { encodeUtf8, decodePart, readJson, decodeUtf8 } from "./text.js";

/** Signature algorithms: ECDSA on P-256, or Ed25519. Nothing else is ever accepted. */
const SignatureAlgorithm = z.enum(["ES256", "EdDSA"]);

/** Types of signed document. One kind never passes for another. */
export type SignedKind =
  "spean-manifest" | "spean-receipt" | "spean-answer" | "spean-directory" | "spean-statistics";

/** The whole of the protected header of a signature: any further field is refused. */
export const SignedHeader = z.strictObject({ alg: SignatureAlgorithm, kid: Thumbprint, typ: z.string() });
export type SignedHeader = z.infer<typeof SignedHeader>;

/** A key as `jose` takes it, with the one algorithm it is for. */
export interface SignatureKey {
  readonly key: CryptoKey;
  readonly alg: string;
}

/** Signs text as a compact JWS. */
export function signText(
  text: string,
  kind: SignedKind,
  { key, alg, kid }: SignatureKey & { readonly kid: string },
): Promise<string> {
  return new CompactSign(encodeUtf8(text)).setProtectedHeader({ alg, kid, typ: kind }).sign(key);
}

/** The header of a signature, nothing verified yet. Refuses another kind of document before anything else is looked at. */
export function readSignedHeader(header: string, kind: SignedKind): SignedHeader {
  if (header.length > HEADER_LIMIT) refuse("header-not-allowed");
  const read = readJson(decodePart(header, "header-not-allowed"), SignedHeader, "header-not-allowed");
  return read.typ === kind ? read : refuse("wrong-kind");
}

/** The text of a compact JWS of this kind, and its header. `keyOf` finds the key that the header names, and may refuse. */
export async function verifyText<K extends SignatureKey>(
  token: string,
  kind: SignedKind,
  keyOf: (kid: string) => K,
): Promise<{ readonly text: string; readonly key: K }> {
  const { kid, alg } = readSignedHeader(splitToken(token, 3)[0]!, kind);
  const key = keyOf(kid);
  if (key.alg !== alg) refuse("header-not-allowed");
  return { text: decodeUtf8(await verifyCompact(token, key), "malformed"), key };
}

/** The bytes that a compact JWS signs; refuses another encoding, another algorithm than the key's, and a signature that does not hold. */
export async function verifyCompact(token: string, { key, alg }: SignatureKey): Promise<Uint8Array> {
  splitToken(token, 3);
  const verified = await compactVerify(token, key, { algorithms: [alg] }).catch(() => undefined);
  return verified?.payload ?? refuse("bad-signature");
}
