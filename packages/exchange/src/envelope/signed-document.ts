import type { Grounds } from "../consent/grounds.js";
import type { PartialRecord } from "../minimise/partial-record.js";
import { type Manifest, readManifest } from "./manifest.js";
import { base64url } from "jose";
import type { Directory } from "../directory/directory.js";
import { isCanonical } from "../jose/canonical.js";
import { bytesOf, decodePart } from "../jose/text.js";
import { ENVELOPE_LIMIT } from "../limits.js";
import { attempt, refuse, type Result } from "../refusal/refusal.js";
import { readRecordPart, recordText } from "./record-part.js";

/** What an envelope held, verified. `signed` is the same as a document that anybody who has the directory can verify: keep it as evidence. */
export interface Opened {
  readonly manifest: Manifest;
  readonly grounds: Grounds;
  readonly record: PartialRecord;
  readonly signed: string;
}

const FORMAT = "spean-signed/1";

/** What was in an envelope, decrypted, with the sender's signature: one line, its format, the signed manifest and the record part. */
export const signedDocument = (manifest: string, record: string): string =>
  [FORMAT, manifest, base64url.encode(bytesOf(record))].join("~");

/**
 * Verifies a signed document, years later and offline: who sent it, what it says, and that it was not altered since. It needs no private
 * key. That an envelope has expired does not matter here; that a key has been revoked does.
 */
export function verifySigned(
  document: string,
  { directory }: { readonly directory: Directory },
): Promise<Result<Opened>> {
  return attempt(async () => {
    if (document.length > ENVELOPE_LIMIT) refuse("too-large");
    const [format, signed, encoded, ...more] = document.split("~", 4);
    if (format !== FORMAT) refuse(/^spean-[a-z]+\/\d+$/.test(format!) ? "wrong-kind" : "malformed");
    if (signed === undefined || encoded === undefined || more.length > 0) return refuse("malformed");
    if (!isCanonical(encoded)) refuse("not-canonical");
    const manifest = await readManifest(signed, directory);
    const text = decodePart(encoded, "record-malformed");
    const { grounds, record } = await readRecordPart(recordText(text), manifest);
    return { manifest, grounds, record, signed: document };
  });
}
