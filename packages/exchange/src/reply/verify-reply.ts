import { type KeyDirectory, findListedKey, type ListedKey } from "../directory/directory.js";
import { splitEnvelope, recordKeyIdOf } from "../envelope/envelope-text.js";
import { verifyText } from "../jose/signed.js";
import { textDigestOf, readJson } from "../jose/text.js";
import { isSameParty } from "../keys/party.js";
import { PREVIEW_LIMIT } from "../limits.js";
import type { ReceiptCheck } from "../receipt/receipt-document.js";
import { attemptAsync, refuse, type ExchangeResult } from "../refusal/refusal.js";
import { RecipientReply } from "./recipient-reply.js";

/** Reads a signed reply: the signature holds, the key was valid when it signed, and is that of whoever answers. */
export async function readReply(signed: string, directory: KeyDirectory): Promise<RecipientReply> {
  if (signed.length > PREVIEW_LIMIT) refuse("too-large");
  const { text, key } = await verifyText<ListedKey>(signed, "spean-answer", (kid) =>
    findListedKey(directory, kid, { use: "sign" }),
  );
  const answer = readJson(text, RecipientReply, "answer-malformed");
  if (!isSameParty(key.party, answer.from)) refuse("another-sender");
  findListedKey(directory, key.kid, { use: "sign", at: Date.parse(answer.at) });
  return answer;
}

/** Verifies a signed reply, offline and without a key: it is about this very envelope, and by the agency that the envelope was sealed for. */
export function verifyReply(
  signed: string,
  { envelope, directory }: ReceiptCheck,
): Promise<ExchangeResult<RecipientReply>> {
  return attemptAsync(async () => {
    const answer = await readReply(signed, directory);
    const parts = splitEnvelope(envelope);
    if ((await textDigestOf(envelope)) !== answer.envelope.digest) refuse("answer-to-another-envelope");
    const sealedFor = directory.keys.get(recordKeyIdOf(parts)) ?? refuse("unknown-key");
    if (!isSameParty(sealedFor.party, answer.from)) refuse("answer-by-another");
    return answer;
  });
}
