import type { Instant } from "@spean/model";
import { type KeyDirectory, checkDirectoryIsCurrent } from "../directory/directory.js";
import { decryptText } from "../jose/sealed.js";
import type { KeyRing } from "../keys/key-ring.js";
import { isSameParty } from "../keys/party.js";
import type { KeyUse } from "../keys/public-key.js";
import { refuse } from "../refusal/refusal.js";
import { checkPeriodWhenOpening } from "./validity-period.js";
import type { EnvelopeParts, SealedPart } from "./envelope-text.js";
import { type EnvelopeManifest, readManifest } from "./manifest.js";
import { type RecordText, splitManifestAndRecord } from "./record-part.js";

/** Everything that opening an envelope needs beside it: the directory, the recipient's keys, and the time. No network is touched. */
export interface OpeningContext {
  readonly directory: KeyDirectory;
  readonly keys: KeyRing;
  readonly at: Instant;
}

/** A manifest, the signed text it comes from, and the record's text if it came with it. */
export interface OpenedManifest {
  readonly manifest: EnvelopeManifest;
  readonly signed: string;
  readonly record?: RecordText;
}

/** Verifies the manifest: sealed for us, signed by whom it names, and in time. A record in a part of its own is not decrypted. */
export async function openManifest(parts: EnvelopeParts, opening: OpeningContext): Promise<OpenedManifest> {
  const { directory, keys, at } = opening;
  const now = Date.parse(at);
  if (Number.isNaN(now)) refuse("request-malformed");
  checkDirectoryIsCurrent(directory, now);
  const held =
    "whole" in parts
      ? splitManifestAndRecord(await decryptPart(parts.whole, keys, "seal"))
      : { signed: await decryptPart(parts.preview, keys, "preview") };
  const manifest = await readManifest(held.signed, directory);
  if (!isSameParty(manifest.recipient, keys.party)) refuse("not-for-us");
  checkPeriodWhenOpening(manifest, now);
  return { manifest, ...held };
}

/** Decrypts a part with our own key of the name it gives. A key that is no longer in the directory still opens what was sealed to it. */
export function decryptPart({ token, kid }: SealedPart, { keys }: KeyRing, use: KeyUse): Promise<string> {
  const key = keys.get(kid) ?? refuse("not-for-us");
  return decryptText(token, key.use === use ? key.key : refuse("key-for-another-use"));
}
