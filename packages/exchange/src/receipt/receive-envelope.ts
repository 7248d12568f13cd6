import { findNewestKey } from "../directory/directory.js";
import { StandardReference } from "../envelope/manifest.js";
import { openEnvelopeOrThrow } from "../envelope/open-envelope.js";
import type { OpenedEnvelope } from "../envelope/signed-document.js";
import type { EnvelopeOpeningContext } from "../envelope/open-manifest.js";
import { signText } from "../jose/signed.js";
import { textDigestOf } from "../jose/text.js";
import type { UsableKey } from "../keys/usable-key.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import type { EnvelopeInbox, ReceivedEnvelope } from "./inbox.js";
import type { ReceiptDocument } from "./receipt-document.js";

/**
 * Everything that opening needs, the inbox to store the envelope in, and the standard it will be read with.
 */
export interface EnvelopeReceivingContext extends EnvelopeOpeningContext {
  readonly inbox: EnvelopeInbox;
  readonly readWith: StandardReference;
}

/**
 * Receives an envelope once: opens it, keeps it in the inbox, and only then gives the receipt. An envelope
 * that was received before is refused as `replayed`; the receipt given then is in the inbox. What the inbox
 * throws goes on to the caller: nothing was acknowledged.
 */
export function receiveEnvelope(
  envelope: string,
  receiving: EnvelopeReceivingContext,
): Promise<ExchangeResult<ReceivedEnvelope>> {
  return catchRefusalAsync(async () => {
    const content = await openEnvelopeOrThrow(envelope, receiving);
    const { id, sender, expiresAt } = content.manifest;
    const digest = await textDigestOf(envelope);
    const received = {
      id,
      sender,
      digest,
      expiresAt,
      content,
      receipt: await receiptFor(content, digest, receiving),
    };
    return (await receiving.inbox.keep(received)) ? received : throwRefusal("replayed");
  });
}

function receiptFor(
  { manifest: { id, sender, recipient } }: OpenedEnvelope,
  digest: string,
  receiving: EnvelopeReceivingContext,
): Promise<string> {
  const receipt: ReceiptDocument = {
    format: "spean-receipt/1",
    envelope: { id, digest },
    sender,
    recipient,
    receivedAt: receiving.at,
    readWith: StandardReference.safeParse(receiving.readWith).data ?? throwRefusal("terms-malformed"),
  };
  return signText(JSON.stringify(receipt), "spean-receipt", signingKey(receiving));
}

function signingKey({ directory, keys, at }: EnvelopeReceivingContext): UsableKey {
  const listed = findNewestKey(directory, keys.party, { use: "sign", at: Date.parse(at) });
  return (listed && keys.keys.get(listed.kid)) ?? throwRefusal("no-key-of-our-own");
}
