import { Country, faultsOfZodError, Instant } from "@spean/model";
import { ExchangeParty } from "../keys/party.js";
import { KeyUse, PublicJwk, KeyThumbprint } from "../keys/public-key.js";
import { throwRefusal } from "../refusal/refusal.js";
import { z } from "../zod.js";
import { isCanonicalBase64url } from "../jose/canonical.js";

/**
 * A key of an agency: from when until when it may be used, and since when it must not be, if it was lost or
 * stolen.
 */
export const DirectoryKey = z
  .strictObject({
    kid: KeyThumbprint,
    use: KeyUse,
    jwk: PublicJwk,
    from: Instant,
    until: Instant,
    revokedAt: Instant.optional(),
  })
  .refine(({ from, until }) => Date.parse(from) < Date.parse(until), { path: ["until"] });
export type DirectoryKey = z.infer<typeof DirectoryKey>;

/**
 * The public keys of every agency that takes part, before it is signed. `sequence` grows by every issue, so
 * that an old directory, in which a stolen key still stands, cannot be put in the place of a new one.
 * Rotation: the next key is listed before the last one ends.
 */
export const DirectoryDocument = z.strictObject({
  format: z.literal("spean-directory/1"),
  sequence: z.int().min(1),
  issuedAt: Instant,
  validUntil: Instant,
  members: z.array(z.strictObject({ party: ExchangeParty, keys: z.array(DirectoryKey).min(1) })).min(1),
});
export type DirectoryDocument = z.infer<typeof DirectoryDocument>;

/**
 * The root keys by which each country's authority signs the directory. An old root stands beside the new one
 * while it is exchanged.
 */
export const TrustAnchors = z.partialRecord(Country, z.array(PublicJwk).min(1));
export type TrustAnchors = Readonly<Record<string, readonly PublicJwk[]>>;

const Part = z.string().min(1).refine(isCanonicalBase64url);

/**
 * A directory as it is passed on: a JWS in JSON form, with a signature of each authority over the same bytes.
 */
export const SignedDirectory = z.strictObject({
  payload: Part,
  signatures: z
    .array(z.strictObject({ protected: Part, signature: Part }))
    .min(1)
    .max(8),
});
export type SignedDirectory = z.infer<typeof SignedDirectory>;

/**
 * Checks a directory that was parsed. It is public and written by hand, so a refusal says where the first fault
 * is, and how to mend it.
 */
export function checkDirectoryDocument(value: unknown): DirectoryDocument {
  const read = DirectoryDocument.safeParse(value);
  if (read.success) return read.data;
  const [fault] = faultsOfZodError(read.error, value);
  return throwRefusal("directory-malformed", fault && `${fault.path}: ${fault.message}`);
}
