import { findNewestKey } from "../directory/directory.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import { splitEnvelopeText } from "./envelope-text.js";
import { type OpenedEnvelope, writeSignedDocument } from "./signed-document.js";
import { decryptSealedPart, openSealedManifest, type EnvelopeOpeningContext } from "./open-manifest.js";
import { readRecordPart, beginRecordDigest } from "./record-part.js";
import type { EnvelopeManifest } from "./manifest.js";
import { checkSenderRules } from "./sender-rules.js";

/**
 * Opens an envelope: decrypts it, verifies signature, sender, recipient and expiry, that the record holds
 * nothing beyond its purpose and consent, and that the sender kept the rules of sending. It remembers nothing: to accept an envelope once, and acknowledge
 * it, use `receiveEnvelope`.
 */
export function openEnvelope(
  envelope: string,
  opening: EnvelopeOpeningContext,
): Promise<ExchangeResult<OpenedEnvelope>> {
  return catchRefusalAsync(() => openEnvelopeOrThrow(envelope, opening));
}

/** The same for use inside: refusals are thrown. */
export async function openEnvelopeOrThrow(
  envelope: string,
  opening: EnvelopeOpeningContext,
): Promise<OpenedEnvelope> {
  const parts = splitEnvelopeText(envelope);
  const { manifest, signed, record: held } = await openSealedManifest(parts, opening);
  const part =
    held ??
    beginRecordDigest(
      "record" in parts
        ? await decryptSealedPart(parts.record, opening.keys, "seal")
        : throwRefusal("malformed"),
    );
  const { grounds, record } = await readRecordPart(part, manifest);
  checkSenderRules({ manifest, grounds, record });
  return { manifest, grounds, record, signed: writeSignedDocument(signed, part.text) };
}

/**
 * Shows of an envelope, before it is accepted, sender, purpose, grounds, expiry and the preview, verified.
 * Where the recipient has a key of its own for previews, the record is not decrypted, and the key to records
 * need not even be there, and an envelope in one part is refused, so that whoever previews opens no record;
 * otherwise it is decrypted with the rest, not read, and let go.
 */
export function peekEnvelope(
  envelope: string,
  opening: EnvelopeOpeningContext,
): Promise<ExchangeResult<EnvelopeManifest>> {
  return catchRefusalAsync(async () => {
    const parts = splitEnvelopeText(envelope);
    const { directory, keys, at } = opening;
    const apart = findNewestKey(directory, keys.party, { use: "preview", at: Date.parse(at) });
    if ("whole" in parts && apart) throwRefusal("preview-missing");
    return (await openSealedManifest(parts, opening)).manifest;
  });
}
