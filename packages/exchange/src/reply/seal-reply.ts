import type { Directory } from "../directory/directory.js";
import { onePartText } from "../envelope/sealed-line.js";
import { sendingKeys } from "../envelope/sending-keys.js";
import { encrypt } from "../jose/sealed.js";
import { sign } from "../jose/signed.js";
import type { KeyRing } from "../keys/key-ring.js";
import { attempt, refuse, type Result } from "../refusal/refusal.js";
import { AnswerDocument, answerLine } from "./recipient-reply.js";

/** What answering needs: the directory, and the keys of whoever answers. */
export interface Answering {
  readonly directory: Directory;
  readonly keys: KeyRing;
}

/** Signs an answer and seals it to the sender of the envelope. @returns one line of ASCII, for any carrier that an envelope may go by */
export function sealAnswer(
  answer: Omit<AnswerDocument, "format" | "from">,
  { directory, keys }: Answering,
): Promise<Result<string>> {
  return attempt(async () => {
    const read = AnswerDocument.safeParse({ format: "spean-answer/1", from: keys.party, ...answer });
    const document = read.data ?? refuse("answer-malformed");
    const { sign: own, record: theirs } = sendingKeys(
      { recipient: document.to, at: document.at },
      { directory, keys },
    );
    const signed = await sign(JSON.stringify(document), "spean-answer", own);
    return onePartText(await encrypt(signed, answerLine.kind, theirs), answerLine);
  });
}
