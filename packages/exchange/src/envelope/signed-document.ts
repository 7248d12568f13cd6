import type { ReceivedGrounds } from "../consent/grounds.js";
import type { PartialRecord } from "../minimise/partial-record.js";
import { type EnvelopeManifest, readSignedManifest } from "./manifest.js";
import { base64url } from "jose";
import type { KeyDirectory } from "../directory/directory.js";
import { isCanonicalBase64url } from "../jose/canonical.js";
import { encodeUtf8, decodeTokenPart } from "../jose/text.js";
import { ENVELOPE_LENGTH_LIMIT } from "../limits.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import { readRecordPart, beginRecordDigest } from "./record-part.js";

/**
 * The verified content of an envelope. `signed` is the same as a document that anybody who has the directory
 * can verify: keep it as evidence.
 */
export interface OpenedEnvelope {
  readonly manifest: EnvelopeManifest;
  readonly grounds: ReceivedGrounds;
  readonly record: PartialRecord;
  readonly signed: string;
}

const FORMAT = "spean-signed/1";

/**
 * Writes the decrypted content of an envelope with the sender's signature: one line, its format, the signed
 * manifest and the record part.
 */
export const writeSignedDocument = (manifest: string, record: string): string =>
  [FORMAT, manifest, base64url.encode(encodeUtf8(record))].join("~");

/**
 * Verifies a signed document, years later and offline: who sent it, what it says, and that it was not altered
 * since. It needs no private key. That an envelope has expired does not matter here; that a key has been
 * revoked does.
 */
export function verifySignedDocument(
  document: string,
  { directory }: { readonly directory: KeyDirectory },
): Promise<ExchangeResult<OpenedEnvelope>> {
  return catchRefusalAsync(async () => {
    if (document.length > ENVELOPE_LENGTH_LIMIT) throwRefusal("too-large");
    const [format, signed, encoded, ...more] = document.split("~", 4);
    if (format !== FORMAT) throwRefusal(/^spean-[a-z]+\/\d+$/.test(format!) ? "wrong-kind" : "malformed");
    if (signed === undefined || encoded === undefined || more.length > 0) return throwRefusal("malformed");
    if (!isCanonicalBase64url(encoded)) throwRefusal("not-canonical");
    const manifest = await readSignedManifest(signed, directory);
    const text = decodeTokenPart(encoded, "record-malformed");
    const { grounds, record } = await readRecordPart(beginRecordDigest(text), manifest);
    return { manifest, grounds, record, signed: document };
  });
}
