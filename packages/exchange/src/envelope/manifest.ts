import { AgeClass, DataCategory, Digest, Instant, ItemId, Service, Standard } from "@spean/model";
import { ExchangeParty } from "../keys/party.js";
import { isCanonicalBase64url } from "../jose/canonical.js";
import { ExchangePurpose } from "../consent/sending-request.js";
import { z } from "../zod.js";
import { LegalBasis, plainLegalBasis } from "./legal-basis.js";
import type { KeyDirectory } from "../directory/directory.js";
import { PREVIEW_LENGTH_LIMIT } from "../limits.js";
import { readSignedDocument } from "./read-signed.js";

/** The name of an envelope: 128 random bits, never used twice. */
export const EnvelopeId = z.string().length(22).refine(isCanonicalBase64url);

/** The standard that a record was made by, or will be read with. */
export const StandardReference = z.strictObject({
  id: Standard.shape.id,
  version: Standard.shape.version,
  digest: Digest,
});
export type StandardReference = z.infer<typeof StandardReference>;

/**
 * The part of an envelope that the recipient may see before accepting: enough to decide who takes the case,
 * and nothing that leads to a person or says what happened.
 */
export const EnvelopePreview = z.strictObject({
  ageClass: AgeClass,
  services: z.array(Service),
  dataCategories: z.array(DataCategory),
});
export type EnvelopePreview = z.infer<typeof EnvelopePreview>;

/**
 * The signed part of an envelope: who sends what kind of data to whom, for what, on which legal basis (in the
 * sender's words, naming no person), on which consent, until when; and the digest of the record part, so that
 * the one signature covers both.
 */
export const EnvelopeManifest = z.strictObject({
  format: z.literal("spean-envelope/1"),
  id: EnvelopeId,
  sender: ExchangeParty,
  recipient: ExchangeParty,
  purpose: ExchangePurpose.exclude(["statistics"]),
  legalBasis: LegalBasis,
  ground: z.union([
    z.strictObject({ consent: ItemId }),
    z.strictObject({ override: z.literal("vital-interest") }),
  ]),
  standard: StandardReference,
  sealedAt: Instant,
  expiresAt: Instant,
  preview: EnvelopePreview,
  record: Digest,
});
export type EnvelopeManifest = z.infer<typeof EnvelopeManifest>;

/** Fields of a manifest that come from the caller and still have to be checked. */
export const ManifestTerms = EnvelopeManifest.pick({
  purpose: true,
  legalBasis: true,
  standard: true,
  expiresAt: true,
  preview: true,
});

const document = {
  kind: "spean-manifest",
  schema: EnvelopeManifest,
  limit: PREVIEW_LENGTH_LIMIT,
  malformed: "terms-malformed",
} as const;

/**
 * Verifies a signed manifest against the directory: the signature holds, the key was valid when it signed,
 * and is the sender's. The legal basis is given as a plain line, whatever the sender wrote.
 */
export async function readSignedManifest(signed: string, directory: KeyDirectory): Promise<EnvelopeManifest> {
  const manifest = await readSignedDocument(signed, document, directory);
  return { ...manifest, legalBasis: plainLegalBasis(manifest.legalBasis) };
}
