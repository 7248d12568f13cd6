import type { Digest } from "@spean/model";
import type { ExchangeParty } from "../keys/party.js";
import { isSameParty } from "../keys/party.js";
import type { KeyUse } from "../keys/public-key.js";
import type { UsableKey } from "../keys/usable-key.js";
import { throwRefusal } from "../refusal/refusal.js";

/** A key of the directory, ready for use, with whose it is and when. */
export interface ListedKey extends UsableKey {
  readonly party: ExchangeParty;
  readonly from: number;
  readonly until: number;
  readonly revoked: boolean;
}

/**
 * A directory whose signatures hold: only `readDirectory` makes one. `digest` is that of what both authorities
 * signed, as it was signed.
 */
export interface KeyDirectory {
  readonly sequence: number;
  readonly digest: Digest;
  readonly validUntil: number;
  readonly keys: ReadonlyMap<string, ListedKey>;
}

/**
 * The key of this name, if it may be relied on for what was made at `at`. A revoked key is never relied on,
 * whenever it was used.
 */
export function findListedKey(
  { keys }: KeyDirectory,
  kid: string,
  { use, at }: { readonly use: KeyUse; readonly at?: number },
): ListedKey {
  const key = keys.get(kid) ?? throwRefusal("unknown-key");
  if (key.use !== use) throwRefusal("key-for-another-use");
  if (key.revoked) throwRefusal("key-revoked");
  if (at !== undefined && !isInTime(key, at)) throwRefusal("key-out-of-time");
  return key;
}

/** The newest key that a party may be reached by, or sign with, at `at`; nothing if there is none. */
export function findNewestKey(
  { keys }: KeyDirectory,
  party: ExchangeParty,
  { use, at }: { readonly use: KeyUse; readonly at: number },
): ListedKey | undefined {
  return [...keys.values()]
    .filter((key) => key.use === use && !key.revoked && isSameParty(key.party, party) && isInTime(key, at))
    .sort((one, other) => other.from - one.from)[0];
}

const isInTime = ({ from, until }: ListedKey, at: number): boolean => from <= at && at < until;

/** Refuses a directory that is out of date at `now`: revocations may have been missed. */
export function checkDirectoryIsCurrent({ validUntil }: KeyDirectory, now: number): void {
  if (validUntil <= now) throwRefusal("directory-expired");
}
