import type { Opening } from "../envelope/opening.js";
import { decryptPart } from "../envelope/opening.js";
import { sealedHeaderOf } from "../jose/sealed.js";
import { sameParty } from "../keys/party.js";
import { CLOCK_SKEW, PREVIEW_LIMIT } from "../limits.js";
import { mustBeCurrent } from "../directory/directory.js";
import { attempt, refuse, type Result } from "../refusal/refusal.js";
import type { AnswerDocument } from "./answer-document.js";
import { answerPart } from "./answer-text.js";
import { readAnswer } from "./verify-answer.js";

/** An answer that was opened and verified. `signed` is the same as a document that anybody who has the directory can verify: keep it as evidence. */
export interface OpenedAnswer {
  readonly answer: AnswerDocument;
  readonly signed: string;
}

/** Opens an answer that was sealed to us, and verifies who signed it. Whether the envelope was ever sent to them is for `verifyAnswer` to say. */
export function openAnswer(text: string, { directory, keys, at }: Opening): Promise<Result<OpenedAnswer>> {
  return attempt(async () => {
    if (text.length > PREVIEW_LIMIT) refuse("too-large");
    const now = Date.parse(at);
    if (Number.isNaN(now)) refuse("request-malformed");
    mustBeCurrent(directory, now);
    const token = answerPart(text);
    const { kid } = sealedHeaderOf(token, "spean-answer");
    const signed = await decryptPart({ token, kid }, keys, "seal");
    const answer = await readAnswer(signed, directory);
    if (!sameParty(answer.to, keys.party)) refuse("not-for-us");
    if (Date.parse(answer.at) > now + CLOCK_SKEW) refuse("not-yet-valid");
    return { answer, signed };
  });
}
