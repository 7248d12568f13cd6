import { type ExchangeKeyPair, type ExchangeResult, makeKeyPair, signDirectory } from "@spean/exchange";
import type { KeyDirectoryFile } from "./key-directory.js";
import type { KeyDirectoryMember } from "./own-keys.js";

const validForDays = 30;
const dayInMs = 24 * 60 * 60 * 1000;

/** Root keys of both authorities and the moment of signing; a demonstration makes the keys where none are given. */
export interface DemonstrationAuthorities {
  readonly roots?: { readonly KH: ExchangeKeyPair; readonly TH: ExchangeKeyPair };
  readonly now?: Date;
}

function valueOf<Value>(result: ExchangeResult<Value>): Value {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

/**
 * Plays both authorities and signs a key directory of these agencies, valid for 30 days: for demonstrations
 * and tests only. In production each authority signs on a machine of its own (`signDirectory` of
 * `@spean/exchange`), and its root key never lies where an agency runs.
 *
 * @param members each agency's `readDirectoryMember()`
 * @returns the directory for `importDirectory`; its sequence number is the time in seconds, so it grows
 * @throws if a member's entry or a root key is malformed
 */
export async function signDemonstrationDirectory(
  members: readonly KeyDirectoryMember[],
  { roots, now = new Date() }: DemonstrationAuthorities = {},
): Promise<KeyDirectoryFile> {
  const { KH, TH } = roots ?? { KH: await makeKeyPair("sign"), TH: await makeKeyPair("sign") };
  const document = {
    format: "spean-directory/1" as const,
    sequence: Math.floor(now.getTime() / 1000),
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + validForDays * dayInMs).toISOString(),
    members: [...members],
  };
  const signedOnce = valueOf(await signDirectory(document, KH.privateJwk));
  const text = valueOf(await signDirectory(signedOnce, TH.privateJwk));
  // a demonstration may make its root keys anew at each start
  return { text, anchors: { KH: [KH.publicJwk], TH: [TH.publicJwk] }, newAnchors: true };
}
