import { onePartOf } from "../envelope/sealed-line.js";
import { decryptPart, type Opening } from "../envelope/open-manifest.js";
import { sameParty } from "../keys/party.js";
import { CLOCK_SKEW } from "../limits.js";
import { mustBeCurrent } from "../directory/directory.js";
import { attempt, refuse, type Result } from "../refusal/refusal.js";
import { type AnswerDocument, answerLine } from "./recipient-reply.js";
import { readAnswer } from "./verify-reply.js";

/** An answer that was opened and verified. `signed` is the same as a document that anybody who has the directory can verify: keep it as evidence. */
export interface OpenedAnswer {
  readonly answer: AnswerDocument;
  readonly signed: string;
}

/** Opens an answer that was sealed to us, and verifies who signed it. Whether the envelope was ever sent to them is for `verifyAnswer` to say. */
export function openAnswer(text: string, { directory, keys, at }: Opening): Promise<Result<OpenedAnswer>> {
  return attempt(async () => {
    const part = onePartOf(text, answerLine);
    const now = Date.parse(at);
    if (Number.isNaN(now)) refuse("request-malformed");
    mustBeCurrent(directory, now);
    const signed = await decryptPart(part, keys, "seal");
    const answer = await readAnswer(signed, directory);
    if (!sameParty(answer.to, keys.party)) refuse("not-for-us");
    if (Date.parse(answer.at) > now + CLOCK_SKEW) refuse("not-yet-valid");
    return { answer, signed };
  });
}
