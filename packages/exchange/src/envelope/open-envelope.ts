import { attemptAsync, refuse, type ExchangeResult } from "../refusal/refusal.js";
import { splitEnvelope } from "./envelope-text.js";
import { type OpenedEnvelope, writeSignedDocument } from "./signed-document.js";
import { decryptPart, openManifest, type OpeningContext } from "./open-manifest.js";
import { readRecordPart, beginRecordDigest } from "./record-part.js";
import type { EnvelopeManifest } from "./manifest.js";

/**
 * Opens an envelope: decrypts it, verifies signature, sender, recipient and expiry, and that the record holds nothing beyond its purpose
 * and consent. It remembers nothing: to accept an envelope once, and acknowledge it, use `receiveEnvelope`.
 */
export function openEnvelope(
  envelope: string,
  opening: OpeningContext,
): Promise<ExchangeResult<OpenedEnvelope>> {
  return attemptAsync(() => openEnvelopeOrThrow(envelope, opening));
}

/** The same for use inside: refusals are thrown. */
export async function openEnvelopeOrThrow(
  envelope: string,
  opening: OpeningContext,
): Promise<OpenedEnvelope> {
  const parts = splitEnvelope(envelope);
  const { manifest, signed, record: held } = await openManifest(parts, opening);
  const part =
    held ??
    beginRecordDigest(
      "record" in parts ? await decryptPart(parts.record, opening.keys, "seal") : refuse("malformed"),
    );
  const { grounds, record } = await readRecordPart(part, manifest);
  return { manifest, grounds, record, signed: writeSignedDocument(signed, part.text) };
}

/**
 * Shows of an envelope, before it is accepted, sender, purpose, grounds, expiry and the preview, verified. Where the
 * recipient has a key of its own for previews, the record is not decrypted, and the key to records need not even be there; otherwise
 * it is decrypted with the rest, not read, and let go.
 */
export function peekEnvelope(
  envelope: string,
  opening: OpeningContext,
): Promise<ExchangeResult<EnvelopeManifest>> {
  return attemptAsync(async () => (await openManifest(splitEnvelope(envelope), opening)).manifest);
}
