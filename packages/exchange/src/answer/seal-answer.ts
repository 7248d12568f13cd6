import { type Directory, keyOf, mustBeCurrent } from "../directory/directory.js";
import { encrypt } from "../jose/sealed.js";
import { sign } from "../jose/signed.js";
import type { KeyRing } from "../keys/key-ring.js";
import { PREVIEW_LIMIT } from "../limits.js";
import { attempt, refuse, type Result } from "../refusal/refusal.js";
import { AnswerDocument } from "./answer-document.js";
import { answerText } from "./answer-text.js";

/** What answering needs: the directory, and the keys of whoever answers. */
export interface Answering {
  readonly directory: Directory;
  readonly keys: KeyRing;
}

/** Signs an answer and seals it to the sender of the envelope. @returns one line of ASCII, for any carrier that an envelope may go by */
export function sealAnswer(answer: Omit<AnswerDocument, "format" | "from">, { directory, keys }: Answering): Promise<Result<string>> {
  return attempt(async () => {
    const read = AnswerDocument.safeParse({ format: "spean-answer/1", from: keys.party, ...answer });
    const document = read.data ?? refuse("answer-malformed");
    const now = Date.parse(document.at);
    mustBeCurrent(directory, now);
    const listed = keyOf(directory, keys.party, { use: "sign", at: now });
    const own = (listed && keys.keys.get(listed.kid)) ?? refuse("no-key-of-our-own");
    const theirs = keyOf(directory, document.to, { use: "seal", at: now }) ?? refuse("no-key-of-recipient");
    const text = answerText(await encrypt(await sign(JSON.stringify(document), "spean-answer", own), "spean-answer", theirs));
    return text.length > PREVIEW_LIMIT ? refuse("too-large") : text;
  });
}
