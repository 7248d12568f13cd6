import { type KeyDirectory, findListedKey, type ListedKey } from "../directory/directory.js";
import { splitEnvelopeText, recordKeyIdOf } from "../envelope/envelope-text.js";
import { isBetweenSealingAndNow } from "../envelope/validity-period.js";
import { verifySignedText } from "../jose/signed.js";
import { textDigestOf, readShapedJson } from "../jose/text.js";
import { isSameParty } from "../keys/party.js";
import { PREVIEW_LENGTH_LIMIT } from "../limits.js";
import type { ReceiptCheckInput } from "../receipt/receipt-document.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import { RecipientReply } from "./recipient-reply.js";

/**
 * Reads a signed reply: the signature holds, the key was valid when it signed, and is that of whoever
 * answers.
 */
export async function readSignedReply(signed: string, directory: KeyDirectory): Promise<RecipientReply> {
  if (signed.length > PREVIEW_LENGTH_LIMIT) throwRefusal("too-large");
  const { text, key } = await verifySignedText<ListedKey>(signed, "spean-answer", (kid) =>
    findListedKey(directory, kid, { use: "sign" }),
  );
  const answer = readShapedJson(text, RecipientReply, "answer-malformed");
  if (!isSameParty(key.party, answer.from)) throwRefusal("another-sender");
  findListedKey(directory, key.kid, { use: "sign", at: Date.parse(answer.at) });
  return answer;
}

/**
 * Verifies a signed reply, offline and without a key: it is about this very envelope, and by the agency that
 * the envelope was sealed for.
 */
export function verifyReply(
  signed: string,
  { envelope, directory, ...times }: ReceiptCheckInput,
): Promise<ExchangeResult<RecipientReply>> {
  return catchRefusalAsync(async () => {
    const answer = await readSignedReply(signed, directory);
    const parts = splitEnvelopeText(envelope);
    if ((await textDigestOf(envelope)) !== answer.envelope.digest) throwRefusal("answer-to-another-envelope");
    const sealedFor = directory.keys.get(recordKeyIdOf(parts)) ?? throwRefusal("unknown-key");
    if (!isSameParty(sealedFor.party, answer.from)) throwRefusal("answer-by-another");
    if (!isBetweenSealingAndNow(answer.at, times)) throwRefusal("answer-out-of-time");
    return answer;
  });
}
