import type { CaseRecord } from "@spean/model";
import type { SendingGrounds } from "../consent/grounds.js";
import type { SendingRequest } from "../consent/sending-request.js";
import { encryptText } from "../jose/sealed.js";
import { signText } from "../jose/signed.js";
import { textDigestOf, twoRandomIds } from "../jose/text.js";
import { ENVELOPE_LENGTH_LIMIT } from "../limits.js";
import { type MinimisedRecord, minimiseOrThrow } from "../minimise/minimise-record.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import { writeEnvelopeText } from "./envelope-text.js";
import { checkPeriodWhenSealing } from "./validity-period.js";
import { type EnvelopeSealingTerms, type SendingKeys, findSendingKeys } from "./sending-keys.js";
import { joinManifestAndRecord, type RecordPart } from "./record-part.js";
import { plainLegalBasis } from "./legal-basis.js";
import { type EnvelopeManifest, ManifestTerms } from "./manifest.js";

/** A sealed envelope, to be sent and kept until its receipt comes, and its id. */
export interface SealedEnvelope {
  readonly envelope: string;
  readonly id: string;
}

/**
 * Minimises a record and seals it for one recipient: signed by the sender, then encrypted, in two parts where
 * the recipient has a key for previews. Consent is judged anew, so that nothing is sent on one that has
 * been withdrawn since it was looked at, whatever moment the withdrawal bears.
 *
 * @param record a checked case record
 * @param request for what, to whom, when, and on which consent; as for `minimiseRecord`, which shows what
 * would be sent
 * @param sealing directory, keys, standard, legal basis, expiry
 */
export function sealRecord(
  record: CaseRecord,
  request: SendingRequest,
  sealing: EnvelopeSealingTerms,
): Promise<ExchangeResult<SealedEnvelope>> {
  return catchRefusalAsync(async () => {
    const content = minimiseOrThrow(record, request);
    const { grounds } = content;
    if (!grounds) return throwRefusal("statistics-are-counted");
    const keys = findSendingKeys(request, sealing);
    const [id, salt] = twoRandomIds();
    const part: RecordPart = { salt, grounds, record: content.record };
    const text = JSON.stringify(part);
    const manifest = manifestOf({ id, content, grounds, record: await textDigestOf(text) }, sealing);
    const signed = await signText(JSON.stringify(manifest), "spean-manifest", keys.sign);
    const envelope = writeEnvelopeText(await sealedParts({ signed, text }, keys));
    if (envelope.length > ENVELOPE_LENGTH_LIMIT) throwRefusal("too-large");
    return { envelope, id };
  });
}

/** Two parts where the recipient has a key for previews, else one. */
function sealedParts(
  { signed, text }: { readonly signed: string; readonly text: string },
  { preview, record }: SendingKeys,
): Promise<string[]> {
  if (!preview) return Promise.all([encryptText(joinManifestAndRecord(signed, text), "spean-whole", record)]);
  return Promise.all([
    encryptText(signed, "spean-preview", preview),
    encryptText(text, "spean-record", record),
  ]);
}

interface ManifestContent {
  readonly id: string;
  readonly content: MinimisedRecord;
  readonly grounds: SendingGrounds;
  readonly record: string;
}

function manifestOf(
  { id, content, grounds, record }: ManifestContent,
  { keys, legalBasis, standard, expiresAt }: EnvelopeSealingTerms,
): EnvelopeManifest {
  const { request } = content;
  checkPeriodWhenSealing({ sealedAt: request.at, expiresAt });
  const preview = {
    ageClass: content.record.ageClass,
    services: [...new Set((content.record.referrals ?? []).flatMap(({ services }) => services ?? []))],
    dataCategories: grounds.dataCategories,
  };
  const terms = ManifestTerms.safeParse({
    purpose: request.purpose,
    legalBasis: plainLegalBasis(legalBasis),
    standard,
    expiresAt,
    preview,
  });
  if (!terms.success) return throwRefusal("terms-malformed");
  return {
    format: "spean-envelope/1",
    id,
    sender: keys.party,
    recipient: request.recipient,
    ...terms.data,
    ground: grounds.kind === "consent" ? { consent: grounds.consent } : { override: grounds.kind },
    sealedAt: request.at,
    record,
  };
}
