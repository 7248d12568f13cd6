import type { Digest, Instant } from "@spean/model";
import { isAlgorithmOfKey, readSignedHeader, verifyCompactToken } from "../jose/signed.js";
import { decodeTokenPart, readShapedJson, textDigestOf } from "../jose/text.js";
import type { ExchangeParty } from "../keys/party.js";
import { type UsableKey, importUsableKey } from "../keys/usable-key.js";
import { CLOCK_SKEW_TOLERANCE, DIRECTORY_LENGTH_LIMIT } from "../limits.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import type { KeyDirectory, ListedKey } from "./directory.js";
import { z } from "../zod.js";
import {
  checkDirectoryDocument,
  type DirectoryDocument,
  type DirectoryKey,
  SignedDirectory,
  TrustAnchors,
} from "./directory-document.js";

/**
 * Trust in a directory: the root keys, the time, and what was seen. `newest` is the highest sequence ever
 * accepted here, if there was one, and `newestDigest` the digest of that directory: keep both. Without the
 * digest another directory under the same number is not known from the first.
 */
export interface DirectoryTrust {
  readonly anchors: TrustAnchors;
  readonly at: Instant;
  readonly newest?: number;
  readonly newestDigest?: Digest;
}

/**
 * Reads a key directory from its signed text: every signature must hold, and each authority of the anchors
 * must have signed. Then each key must be public, on its curve, named by its thumbprint, and listed once.
 */
export function readDirectory(
  text: string,
  { anchors, at, newest = 0, newestDigest }: DirectoryTrust,
): Promise<ExchangeResult<KeyDirectory>> {
  return catchRefusalAsync(async () => {
    if (text.length > DIRECTORY_LENGTH_LIMIT) throwRefusal("too-large");
    const signed = readShapedJson(text, SignedDirectory, "directory-malformed");
    await mustBeSignedByAll(signed, await rootsOf(anchors));
    const document = checkDirectoryDocument(
      readShapedJson(
        decodeTokenPart(signed.payload, "directory-malformed"),
        z.unknown(),
        "directory-malformed",
      ),
    );
    const { sequence } = document;
    const now = Date.parse(at);
    if (Date.parse(document.issuedAt) > now + CLOCK_SKEW_TOLERANCE) throwRefusal("directory-not-yet-valid");
    if (Date.parse(document.validUntil) <= now) throwRefusal("directory-expired");
    if (sequence < newest) throwRefusal("directory-older");
    const digest = await textDigestOf(signed.payload);
    if (sequence === newest && digest !== (newestDigest ?? digest))
      throwRefusal(
        "directory-older",
        "Another directory had this number: each issue has a number of its own.",
      );
    return { sequence, digest, validUntil: Date.parse(document.validUntil), keys: await keysOf(document) };
  });
}

type Root = UsableKey & { readonly country: string };

async function rootsOf(anchors: TrustAnchors): Promise<ReadonlyMap<string, Root>> {
  const checked = TrustAnchors.safeParse(anchors).data ?? throwRefusal("anchors-malformed");
  if (!checked.KH || !checked.TH) throwRefusal("anchors-malformed");
  const roots = Object.entries(checked).flatMap(([country, jwks]) =>
    jwks.map(async (jwk) => ({ ...(await importUsableKey(jwk, "sign", "anchors-malformed")), country })),
  );
  return new Map((await Promise.all(roots)).map((root) => [root.kid, root]));
}

async function mustBeSignedByAll(
  { payload, signatures }: SignedDirectory,
  roots: ReadonlyMap<string, Root>,
): Promise<void> {
  const signers = await Promise.all(
    signatures.map(async ({ protected: header, signature }) => {
      const { kid, alg } = readSignedHeader(header, "spean-directory");
      const root = roots.get(kid) ?? throwRefusal("directory-unsigned");
      if (!isAlgorithmOfKey(alg, root)) throwRefusal("header-not-allowed");
      await verifyCompactToken(`${header}.${payload}.${signature}`, root);
      return root.country;
    }),
  );
  const signed = new Set(signers);
  for (const { country } of roots.values()) if (!signed.has(country)) throwRefusal("directory-unsigned");
}

async function keysOf({ members }: DirectoryDocument): Promise<ReadonlyMap<string, ListedKey>> {
  const listed = members.flatMap(({ party, keys }) => keys.map((key) => listedKey(key, party)));
  const keys = new Map((await Promise.all(listed)).map((key) => [key.kid, key]));
  return keys.size === listed.length ? keys : throwRefusal("directory-key-unfit");
}

async function listedKey(
  { kid, use, jwk, from, until, revokedAt }: DirectoryKey,
  party: ExchangeParty,
): Promise<ListedKey> {
  const key = await importUsableKey(jwk, use, "directory-key-unfit");
  if (key.kid !== kid) throwRefusal("directory-key-unfit");
  return {
    ...key,
    party,
    from: Date.parse(from),
    until: Date.parse(until),
    revoked: revokedAt !== undefined,
  };
}
