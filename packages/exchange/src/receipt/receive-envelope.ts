import { keyOf } from "../directory/directory.js";
import { StandardReference } from "../envelope/manifest.js";
import { opened } from "../envelope/open-envelope.js";
import type { Opened } from "../envelope/signed-document.js";
import type { Opening } from "../envelope/open-manifest.js";
import { sign } from "../jose/signed.js";
import { digestOf } from "../jose/text.js";
import type { UsableKey } from "../keys/usable-key.js";
import { attempt, refuse, type Result } from "../refusal/refusal.js";
import type { Inbox, Received } from "./inbox.js";
import type { ReceiptDocument } from "./receipt-document.js";

/** What receiving needs beside what opening does: where to keep it, and the standard it will be read with. */
export interface Receiving extends Opening {
  readonly inbox: Inbox;
  readonly readWith: StandardReference;
}

/**
 * Receives an envelope once: opens it, keeps it in the inbox, and only then gives the receipt. An envelope that was received before is
 * refused as `replayed`; the receipt given then is in the inbox. What the inbox throws goes on to the caller: nothing was acknowledged.
 */
export function receive(envelope: string, receiving: Receiving): Promise<Result<Received>> {
  return attempt(async () => {
    const content = await opened(envelope, receiving);
    const { id, sender, expiresAt } = content.manifest;
    const digest = await digestOf(envelope);
    const received = {
      id,
      sender,
      digest,
      expiresAt,
      content,
      receipt: await receiptFor(content, digest, receiving),
    };
    return (await receiving.inbox.keep(received)) ? received : refuse("replayed");
  });
}

function receiptFor(
  { manifest: { id, sender, recipient } }: Opened,
  digest: string,
  receiving: Receiving,
): Promise<string> {
  const receipt: ReceiptDocument = {
    format: "spean-receipt/1",
    envelope: { id, digest },
    sender,
    recipient,
    receivedAt: receiving.at,
    readWith: StandardReference.safeParse(receiving.readWith).data ?? refuse("terms-malformed"),
  };
  return sign(JSON.stringify(receipt), "spean-receipt", signingKey(receiving));
}

function signingKey({ directory, keys, at }: Receiving): UsableKey {
  const listed = keyOf(directory, keys.party, { use: "sign", at: Date.parse(at) });
  return (listed && keys.keys.get(listed.kid)) ?? refuse("no-key-of-our-own");
}
