import { Digest, Instant } from "@spean/model";
import { EnvelopeId, StandardReference } from "../envelope/manifest.js";
import { ExchangeParty, isSameParty } from "../keys/party.js";
import { z } from "../zod.js";
import { type KeyDirectory, findListedKey, type ListedKey } from "../directory/directory.js";
import { splitEnvelopeText, recordKeyIdOf } from "../envelope/envelope-text.js";
import { isBetweenSealingAndNow } from "../envelope/validity-period.js";
import { verifySignedText } from "../jose/signed.js";
import { textDigestOf, readShapedJson } from "../jose/text.js";
import { PREVIEW_LENGTH_LIMIT } from "../limits.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";

/**
 * The document that a recipient signs: that this very envelope, by its digest, was received, opened and kept,
 * when, and the version of the standard it will be read with. It says nothing about the person, so it may be
 * filed anywhere.
 */
export const ReceiptDocument = z.strictObject({
  format: z.literal("spean-receipt/1"),
  envelope: z.strictObject({ id: EnvelopeId, digest: Digest }),
  sender: ExchangeParty,
  recipient: ExchangeParty,
  receivedAt: Instant,
  readWith: StandardReference,
});
export type ReceiptDocument = z.infer<typeof ReceiptDocument>;

/**
 * The envelope and the directory that a receipt or a reply is verified against. No private key is needed, and
 * no network. `sealedAt`: when the envelope was sealed, `at`: the present; what bears an earlier moment than
 * the one, or a later one than the other, is refused, with a tolerance of five minutes.
 */
export interface ReceiptCheckInput {
  readonly envelope: string;
  readonly directory: KeyDirectory;
  readonly sealedAt?: Instant;
  readonly at?: Instant;
}

/**
 * Verifies a receipt: it is for this very envelope, and signed by the agency that the envelope was sealed
 * for.
 */
export function verifyReceipt(
  receipt: string,
  { envelope, directory, ...times }: ReceiptCheckInput,
): Promise<ExchangeResult<ReceiptDocument>> {
  return catchRefusalAsync(async () => {
    if (receipt.length > PREVIEW_LENGTH_LIMIT) throwRefusal("too-large");
    const { text, key } = await verifySignedText<ListedKey>(receipt, "spean-receipt", (kid) =>
      findListedKey(directory, kid, { use: "sign" }),
    );
    const document = readShapedJson(text, ReceiptDocument, "receipt-malformed");
    const parts = splitEnvelopeText(envelope);
    if ((await textDigestOf(envelope)) !== document.envelope.digest)
      throwRefusal("receipt-of-another-envelope");
    const sealedFor = directory.keys.get(recordKeyIdOf(parts)) ?? throwRefusal("unknown-key");
    if (!isSameParty(key.party, document.recipient) || !isSameParty(sealedFor.party, key.party))
      throwRefusal("receipt-by-another");
    findListedKey(directory, key.kid, { use: "sign", at: Date.parse(document.receivedAt) });
    if (!isBetweenSealingAndNow(document.receivedAt, times)) throwRefusal("receipt-out-of-time");
    return document;
  });
}
