import { readSealedLine } from "../envelope/sealed-line.js";
import { decryptPart, type OpeningContext } from "../envelope/open-manifest.js";
import { isSameParty } from "../keys/party.js";
import { CLOCK_SKEW } from "../limits.js";
import { checkDirectoryIsCurrent } from "../directory/directory.js";
import { attemptAsync, refuse, type ExchangeResult } from "../refusal/refusal.js";
import { type RecipientReply, replyLine } from "./recipient-reply.js";
import { readReply } from "./verify-reply.js";

/** A reply that was opened and verified. `signed` is the same as a document that anybody who has the directory can verify: keep it as evidence. */
export interface OpenedReply {
  readonly reply: RecipientReply;
  readonly signed: string;
}

/** Opens a reply that was sealed to us, and verifies who signed it. Whether the envelope was ever sent to them is for `verifyReply` to say. */
export function openReply(
  text: string,
  { directory, keys, at }: OpeningContext,
): Promise<ExchangeResult<OpenedReply>> {
  return attemptAsync(async () => {
    const part = readSealedLine(text, replyLine);
    const now = Date.parse(at);
    if (Number.isNaN(now)) refuse("request-malformed");
    checkDirectoryIsCurrent(directory, now);
    const signed = await decryptPart(part, keys, "seal");
    const reply = await readReply(signed, directory);
    if (!isSameParty(reply.to, keys.party)) refuse("not-for-us");
    if (Date.parse(reply.at) > now + CLOCK_SKEW) refuse("not-yet-valid");
    return { reply, signed };
  });
}
