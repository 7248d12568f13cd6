import { type Directory, keyNamed, type ListedKey } from "../directory/directory.js";
import { envelopeParts, recordKid } from "../envelope/envelope-text.js";
import { verify } from "../jose/signed.js";
import { digestOf, readJson } from "../jose/text.js";
import { sameParty } from "../keys/party.js";
import { PREVIEW_LIMIT } from "../limits.js";
import { attempt, refuse, type Result } from "../refusal/refusal.js";
import { ReceiptDocument } from "./receipt-document.js";

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
