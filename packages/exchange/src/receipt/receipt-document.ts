import { Digest, Instant } from "@spean/model";
import { EnvelopeId, StandardReference } from "../envelope/manifest.js";
import { Party, sameParty } from "../keys/party.js";
import { z } from "../zod.js";
import { type Directory, keyNamed, type ListedKey } from "../directory/directory.js";
import { envelopeParts, recordKid } from "../envelope/envelope-text.js";
import { verify } from "../jose/signed.js";
import { digestOf, readJson } from "../jose/text.js";
import { PREVIEW_LIMIT } from "../limits.js";
import { attempt, refuse, type Result } from "../refusal/refusal.js";

/**
 * What a recipient signs: that this very envelope, by its digest, was received, opened and kept, when, and the version of the standard
 * it will be read with. It says nothing about the person, so it may be filed anywhere.
 */
export const ReceiptDocument = z.strictObject({
  format: z.literal("spean-receipt/1"),
  envelope: z.strictObject({ id: EnvelopeId, digest: Digest }),
  sender: Party,
  recipient: Party,
  receivedAt: Instant,
  readWith: StandardReference,
});
export type ReceiptDocument = z.infer<typeof ReceiptDocument>;

/** What a receipt is verified against: the envelope that was sent, and the directory. No private key is needed, and no network. */
export interface ReceiptCheck {
  readonly envelope: string;
  readonly directory: Directory;
}

/** Verifies a receipt: it is for this very envelope, and signed by the agency that the envelope was sealed for. */
export function verifyReceipt(
  receipt: string,
  { envelope, directory }: ReceiptCheck,
): Promise<Result<ReceiptDocument>> {
  return attempt(async () => {
    if (receipt.length > PREVIEW_LIMIT) refuse("too-large");
    const { text, key } = await verify<ListedKey>(receipt, "spean-receipt", (kid) =>
      keyNamed(directory, kid, { use: "sign" }),
    );
    const document = readJson(text, ReceiptDocument, "receipt-malformed");
    const parts = envelopeParts(envelope);
    if ((await digestOf(envelope)) !== document.envelope.digest) refuse("receipt-of-another-envelope");
    const sealedFor = directory.keys.get(recordKid(parts)) ?? refuse("unknown-key");
    if (!sameParty(key.party, document.recipient) || !sameParty(sealedFor.party, key.party))
      refuse("receipt-by-another");
    keyNamed(directory, key.kid, { use: "sign", at: Date.parse(document.receivedAt) });
    return document;
  });
}
