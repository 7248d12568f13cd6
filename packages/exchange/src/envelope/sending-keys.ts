import type { Instant } from "@spean/model";
import { type KeyDirectory, findNewestKey, checkDirectoryIsCurrent } from "../directory/directory.js";
import type { KeyRing } from "../keys/key-ring.js";
import type { StandardReference } from "./manifest.js";
import type { SendingRequest } from "../consent/sending-request.js";
import type { UsableKey } from "../keys/usable-key.js";
import { throwRefusal } from "../refusal/refusal.js";

/**
 * Terms of sealing: the directory, the sender's keys, the standard the record was made by, the legal basis,
 * the expiry.
 */
export interface EnvelopeSealingTerms {
  readonly directory: KeyDirectory;
  readonly keys: KeyRing;
  readonly standard: StandardReference;
  readonly legalBasis: string;
  readonly expiresAt: Instant;
}

/** The sender's key to sign with, and the recipient's keys to encrypt to. */
export interface SendingKeys {
  readonly sign: UsableKey;
  readonly preview: UsableKey | undefined;
  readonly record: UsableKey;
}

/** The keys that the directory lists as valid at the moment of sending. */
export function findSendingKeys(
  { recipient, at }: Pick<SendingRequest, "recipient" | "at">,
  { directory, keys }: Pick<EnvelopeSealingTerms, "directory" | "keys">,
): SendingKeys {
  const now = Date.parse(at);
  checkDirectoryIsCurrent(directory, now);
  const listed = findNewestKey(directory, keys.party, { use: "sign", at: now });
  const record =
    findNewestKey(directory, recipient, { use: "seal", at: now }) ?? throwRefusal("no-key-of-recipient");
  return {
    sign: (listed && keys.keys.get(listed.kid)) ?? throwRefusal("no-key-of-our-own"),
    preview: findNewestKey(directory, recipient, { use: "preview", at: now }),
    record,
  };
}
