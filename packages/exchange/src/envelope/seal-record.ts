import type { CaseRecord } from "@spean/model";
import type { Grounds } from "../consent/grounds.js";
import type { SendingRequest } from "../consent/sending-request.js";
import { encrypt } from "../jose/sealed.js";
import { sign } from "../jose/signed.js";
import { digestOf, twoRandomIds } from "../jose/text.js";
import { ENVELOPE_LIMIT } from "../limits.js";
import { type Minimised, minimised } from "../minimise/minimise-record.js";
import { attempt, refuse, type Result } from "../refusal/refusal.js";
import { envelopeText } from "./envelope-text.js";
import { mustLast } from "./validity-period.js";
import { type Sealing, type SendingKeys, sendingKeys } from "./sending-keys.js";
import { wholeText, type RecordPart } from "./record-part.js";
import { type Manifest, Terms } from "./manifest.js";

/** A sealed envelope, to be sent and kept until its receipt comes, and its id. */
export interface Sealed {
  readonly envelope: string;
  readonly id: string;
}

/**
 * Minimises a record and seals it for one recipient: signed by the sender, then encrypted, in two parts where the recipient has a key for
 * previews. Consent is judged at the moment of sealing (`request.at`), so that nothing is sent on one that has been withdrawn since it was looked at.
 *
 * @param record a checked case record
 * @param request for what, to whom, when, and on which consent; as for `minimise`, which shows what would be sent
 * @param sealing directory, keys, standard, legal basis, expiry
 */
export function seal(record: CaseRecord, request: SendingRequest, sealing: Sealing): Promise<Result<Sealed>> {
  return attempt(async () => {
    const content = minimised(record, request);
    const { grounds } = content;
    if (!grounds) return refuse("statistics-are-counted");
    const keys = sendingKeys(request, sealing);
    const [id, salt] = twoRandomIds();
    const part: RecordPart = { salt, grounds, record: content.record };
    const text = JSON.stringify(part);
    const manifest = manifestOf({ id, content, grounds, record: await digestOf(text) }, sealing);
    const signed = await sign(JSON.stringify(manifest), "spean-manifest", keys.sign);
    const envelope = envelopeText(await sealedParts({ signed, text }, keys));
    if (envelope.length > ENVELOPE_LIMIT) refuse("too-large");
    return { envelope, id };
  });
}

/** Two parts where the recipient has a key for previews, else one. */
function sealedParts(
  { signed, text }: { readonly signed: string; readonly text: string },
  { preview, record }: SendingKeys,
): Promise<string[]> {
  if (!preview) return Promise.all([encrypt(wholeText(signed, text), "spean-whole", record)]);
  return Promise.all([encrypt(signed, "spean-preview", preview), encrypt(text, "spean-record", record)]);
}

interface ManifestContent {
  readonly id: string;
  readonly content: Minimised;
  readonly grounds: Grounds;
  readonly record: string;
}

function manifestOf(
  { id, content, grounds, record }: ManifestContent,
  { keys, legalBasis, standard, expiresAt }: Sealing,
): Manifest {
  const { request } = content;
  mustLast({ sealedAt: request.at, expiresAt });
  const preview = {
    ageClass: content.record.ageClass,
    services: [...new Set((content.record.referrals ?? []).flatMap(({ services }) => services ?? []))],
    dataCategories: grounds.dataCategories,
  };
  const terms = Terms.safeParse({ purpose: request.purpose, legalBasis, standard, expiresAt, preview });
  if (!terms.success) return refuse("terms-malformed");
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
