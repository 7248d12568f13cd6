import type { Instant } from "@spean/model";
import { type Directory, mustBeCurrent } from "../directory/directory.js";
import { decrypt } from "../jose/sealed.js";
import type { KeyRing } from "../keys/key-ring.js";
import { sameParty } from "../keys/party.js";
import type { KeyUse } from "../keys/public-key.js";
import { CLOCK_SKEW, LONGEST_LIFE } from "../limits.js";
import { refuse } from "../refusal/refusal.js";
import type { EnvelopeParts } from "./envelope-text.js";
import type { Manifest } from "./manifest.js";
import { readManifest } from "./read-manifest.js";

/** What opening needs beside the envelope: the directory, the recipient's keys, and the time. No network is touched. */
export interface Opening {
  readonly directory: Directory;
  readonly keys: KeyRing;
  readonly at: Instant;
}

/** A manifest, and the signed text it comes from. */
export interface OpenedManifest {
  readonly manifest: Manifest;
  readonly signed: string;
}

/** Decrypts and verifies the preview part alone: sealed for us, signed by whom it names, and in time. */
export async function openManifest({ preview, kids }: EnvelopeParts, opening: Opening): Promise<OpenedManifest> {
  const { directory, keys, at } = opening;
  const now = Date.parse(at);
  if (Number.isNaN(now)) refuse("request-malformed");
  mustBeCurrent(directory, now);
  const signed = await decrypt(preview, keyToOpen(keys, kids.preview, ["preview", "seal"]));
  const manifest = await readManifest(signed, directory);
  if (!sameParty(manifest.recipient, keys.party)) refuse("not-for-us");
  mustBeInTime(manifest, now);
  return { manifest, signed };
}

/** Our own key of this name. A key that is no longer in the directory still opens what was sealed to it. */
export function keyToOpen({ keys }: KeyRing, kid: string, uses: readonly KeyUse[]): CryptoKey {
  const key = keys.get(kid) ?? refuse("not-for-us");
  return uses.includes(key.use) ? key.key : refuse("key-for-another-use");
}

function mustBeInTime({ sealedAt, expiresAt }: Manifest, now: number): void {
  const [sealed, expires] = [Date.parse(sealedAt), Date.parse(expiresAt)];
  if (sealed > now + CLOCK_SKEW) refuse("not-yet-valid");
  if (expires <= now) refuse("expired");
  if (expires - sealed > LONGEST_LIFE) refuse("life-too-long");
}
