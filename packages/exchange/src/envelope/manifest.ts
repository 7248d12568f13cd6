import { AgeClass, DataCategory, Digest, Instant, ItemId, Purpose, Service, Standard } from "@spean/model";
import { ExchangeParty } from "../keys/party.js";
import { isCanonicalBase64url } from "../jose/canonical.js";
import { ExchangePurpose } from "../consent/sending-request.js";
import { throwRefusal } from "../refusal/refusal.js";
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
 * and nothing that leads to a person or says what happened. A service or a category may be one that a later
 * version knows: it is shown as another one, and permits nothing.
 */
export const EnvelopePreview = z.strictObject({
  ageClass: AgeClass,
  services: z.array(z.string()),
  dataCategories: z.array(z.string()),
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

/** Fields of a manifest that come from the caller and still have to be checked: with codes of this version. */
export const ManifestTerms = EnvelopeManifest.pick({
  purpose: true,
  legalBasis: true,
  standard: true,
  expiresAt: true,
}).extend({
  preview: EnvelopePreview.extend({ services: z.array(Service), dataCategories: z.array(DataCategory) }),
});

/** A manifest as some other version may have signed it, before its codes are looked at. */
const SentManifest = EnvelopeManifest.extend({
  purpose: z.string(),
  ground: z.union([z.strictObject({ consent: ItemId }), z.strictObject({ override: z.string() })]),
  preview: EnvelopePreview.extend({ ageClass: z.string() }),
});

/** Refuses a code that this version does not know where a permission rests on it. */
function refuseUnknownPermission({ purpose, ground, preview }: z.infer<typeof SentManifest>): void {
  if (!Purpose.safeParse(purpose).success) throwRefusal("purpose-unknown", "At /manifest/purpose.");
  if ("override" in ground && ground.override !== "vital-interest")
    throwRefusal("ground-unknown", "At /manifest/ground/override.");
  if (!AgeClass.safeParse(preview.ageClass).success)
    throwRefusal("age-class-unknown", "At /manifest/preview/ageClass.");
}

const document = {
  kind: "spean-manifest",
  schema: SentManifest,
  limit: PREVIEW_LENGTH_LIMIT,
  malformed: "terms-malformed",
} as const;

/**
 * Verifies a signed manifest against the directory: the signature holds, the key was valid when it signed,
 * and is the sender's. The legal basis is given as a plain line, whatever the sender wrote.
 */
export async function readSignedManifest(signed: string, directory: KeyDirectory): Promise<EnvelopeManifest> {
  const sent = await readSignedDocument(signed, document, directory);
  refuseUnknownPermission(sent);
  const manifest = EnvelopeManifest.safeParse(sent).data ?? throwRefusal("terms-malformed");
  return { ...manifest, legalBasis: plainLegalBasis(manifest.legalBasis) };
}
