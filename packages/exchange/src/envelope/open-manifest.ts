import type { Instant } from "@spean/model";
import { type KeyDirectory, checkDirectoryIsCurrent } from "../directory/directory.js";
import { decryptSealedText } from "../jose/sealed.js";
import type { KeyRing } from "../keys/key-ring.js";
import { isSameParty } from "../keys/party.js";
import type { KeyUse } from "../keys/public-key.js";
import { throwRefusal } from "../refusal/refusal.js";
import { checkPeriodWhenOpening } from "./validity-period.js";
import type { EnvelopeParts, SealedPart } from "./envelope-text.js";
import { type EnvelopeManifest, readSignedManifest } from "./manifest.js";
import { type RecordPartText, splitManifestAndRecord } from "./record-part.js";

/**
 * Everything that opening an envelope needs beside it: the directory, the recipient's keys, and the time. No
 * network is touched.
 */
export interface EnvelopeOpeningContext {
  readonly directory: KeyDirectory;
  readonly keys: KeyRing;
  readonly at: Instant;
}

/** A manifest, the signed text it comes from, and the record's text if it came with it. */
export interface OpenedManifest {
  readonly manifest: EnvelopeManifest;
  readonly signed: string;
  readonly record?: RecordPartText;
}

/**
 * Verifies the manifest: sealed for us, signed by whom it names, and in time. A record in a part of its own
 * is not decrypted.
 */
export async function openSealedManifest(
  parts: EnvelopeParts,
  opening: EnvelopeOpeningContext,
): Promise<OpenedManifest> {
  const { directory, keys, at } = opening;
  const now = Date.parse(at);
  if (Number.isNaN(now)) throwRefusal("request-malformed");
  checkDirectoryIsCurrent(directory, now);
  const held =
    "whole" in parts
      ? splitManifestAndRecord(await decryptSealedPart(parts.whole, keys, "seal"))
      : { signed: await decryptSealedPart(parts.preview, keys, "preview") };
  const manifest = await readSignedManifest(held.signed, directory);
  if (!isSameParty(manifest.recipient, keys.party)) throwRefusal("not-for-us");
  checkPeriodWhenOpening(manifest, now);
  return { manifest, ...held };
}

/**
 * Decrypts a part with our own key of the name it gives. A key that is no longer in the directory still opens
 * what was sealed to it.
 */
export function decryptSealedPart(
  { token, kid }: SealedPart,
  { keys }: KeyRing,
  use: KeyUse,
): Promise<string> {
  const key = keys.get(kid) ?? throwRefusal("not-for-us");
  return decryptSealedText(token, key.use === use ? key.key : throwRefusal("key-for-another-use"));
}
