import { readSealedLine } from "../envelope/sealed-line.js";
import { decryptSealedPart, type EnvelopeOpeningContext } from "../envelope/open-manifest.js";
import { isSameParty } from "../keys/party.js";
import { CLOCK_SKEW_TOLERANCE } from "../limits.js";
import { checkDirectoryIsCurrent } from "../directory/directory.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import { type RecipientReply, replyLineFormat } from "./recipient-reply.js";
import { readSignedReply } from "./verify-reply.js";

/**
 * A reply that was opened and verified. `signed` is the same as a document that anybody who has the directory
 * can verify: keep it as evidence.
 */
export interface OpenedReply {
  readonly reply: RecipientReply;
  readonly signed: string;
}

/**
 * Opens a reply that was sealed to us, and verifies who signed it. Whether the envelope was ever sent to them
 * is for `verifyReply` to say.
 */
export function openReply(
  text: string,
  { directory, keys, at }: EnvelopeOpeningContext,
): Promise<ExchangeResult<OpenedReply>> {
  return catchRefusalAsync(async () => {
    const part = readSealedLine(text, replyLineFormat);
    const now = Date.parse(at);
    if (Number.isNaN(now)) throwRefusal("request-malformed");
    checkDirectoryIsCurrent(directory, now);
    const signed = await decryptSealedPart(part, keys, "seal");
    const reply = await readSignedReply(signed, directory);
    if (!isSameParty(reply.to, keys.party)) throwRefusal("not-for-us");
    if (Date.parse(reply.at) > now + CLOCK_SKEW_TOLERANCE) throwRefusal("not-yet-valid");
    return { reply, signed };
  });
}
