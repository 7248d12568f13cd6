import { attempt, refuse, type Result } from "../refusal/refusal.js";
import { envelopeParts } from "./envelope-text.js";
import { type Opened, signedDocument } from "./signed-document.js";
import { decryptPart, openManifest, type Opening } from "./open-manifest.js";
import { readRecordPart, recordText } from "./record-part.js";
import type { Manifest } from "./manifest.js";

/**
 * Opens an envelope: decrypts it, verifies signature, sender, recipient and expiry, and that the record holds nothing beyond its purpose
 * and consent. It remembers nothing: to accept an envelope once, and acknowledge it, use `receive`.
 */
export function open(envelope: string, opening: Opening): Promise<Result<Opened>> {
  return attempt(() => opened(envelope, opening));
}

/** The same for use inside: refusals are thrown. */
export async function opened(envelope: string, opening: Opening): Promise<Opened> {
  const parts = envelopeParts(envelope);
  const { manifest, signed, record: held } = await openManifest(parts, opening);
  const part =
    held ??
    recordText(
      "record" in parts ? await decryptPart(parts.record, opening.keys, "seal") : refuse("malformed"),
    );
  const { grounds, record } = await readRecordPart(part, manifest);
  return { manifest, grounds, record, signed: signedDocument(signed, part.text) };
}

/**
 * What may be seen of an envelope before accepting it: sender, purpose, grounds, expiry and the preview, verified. Where the
 * recipient has a key of its own for previews, the record is not decrypted, and the key to records need not even be there; otherwise
 * it is decrypted with the rest, not read, and let go.
 */
export function peek(envelope: string, opening: Opening): Promise<Result<Manifest>> {
  return attempt(async () => (await openManifest(envelopeParts(envelope), opening)).manifest);
}
