import { type Directory, keyNamed, type ListedKey } from "../directory/directory.js";
import { envelopeParts, recordKid } from "../envelope/envelope-text.js";
import { verify } from "../jose/signed.js";
import { digestOf, readJson } from "../jose/text.js";
import { sameParty } from "../keys/party.js";
import { PREVIEW_LIMIT } from "../limits.js";
import type { ReceiptCheck } from "../receipt/receipt-document.js";
import { attempt, refuse, type Result } from "../refusal/refusal.js";
import { AnswerDocument } from "./recipient-reply.js";

/** Reads a signed answer: the signature holds, the key was valid when it signed, and is that of whoever answers. */
export async function readAnswer(signed: string, directory: Directory): Promise<AnswerDocument> {
  if (signed.length > PREVIEW_LIMIT) refuse("too-large");
  const { text, key } = await verify<ListedKey>(signed, "spean-answer", (kid) =>
    keyNamed(directory, kid, { use: "sign" }),
  );
  const answer = readJson(text, AnswerDocument, "answer-malformed");
  if (!sameParty(key.party, answer.from)) refuse("another-sender");
  keyNamed(directory, key.kid, { use: "sign", at: Date.parse(answer.at) });
  return answer;
}

/** Verifies a signed answer, offline and without a key: it is about this very envelope, and by the agency that the envelope was sealed for. */
export function verifyAnswer(
  signed: string,
  { envelope, directory }: ReceiptCheck,
): Promise<Result<AnswerDocument>> {
  return attempt(async () => {
    const answer = await readAnswer(signed, directory);
    const parts = envelopeParts(envelope);
    if ((await digestOf(envelope)) !== answer.envelope.digest) refuse("answer-to-another-envelope");
    const sealedFor = directory.keys.get(recordKid(parts)) ?? refuse("unknown-key");
    if (!sameParty(sealedFor.party, answer.from)) refuse("answer-by-another");
    return answer;
  });
}
