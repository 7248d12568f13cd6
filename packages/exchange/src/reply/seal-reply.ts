import type { KeyDirectory } from "../directory/directory.js";
import { writeSealedLine } from "../envelope/sealed-line.js";
import { findSendingKeys } from "../envelope/sending-keys.js";
import { encryptText } from "../jose/sealed.js";
import { signText } from "../jose/signed.js";
import type { KeyRing } from "../keys/key-ring.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import { RecipientReply, replyLineFormat } from "./recipient-reply.js";

/** The directory, and the keys of the agency that replies. */
export interface ReplyContext {
  readonly directory: KeyDirectory;
  readonly keys: KeyRing;
}

/**
 * Signs a reply and seals it to the sender of the envelope.
 * @returns one line of ASCII, for any carrier that an envelope may go by
 */
export function sealReply(
  answer: Omit<RecipientReply, "format" | "from">,
  { directory, keys }: ReplyContext,
): Promise<ExchangeResult<string>> {
  return catchRefusalAsync(async () => {
    const read = RecipientReply.safeParse({ format: "spean-answer/1", from: keys.party, ...answer });
    const document = read.data ?? throwRefusal("answer-malformed");
    const { sign: own, record: theirs } = findSendingKeys(
      { recipient: document.to, at: document.at },
      { directory, keys },
    );
    const signed = await signText(JSON.stringify(document), "spean-answer", own);
    return writeSealedLine(await encryptText(signed, replyLineFormat.kind, theirs), replyLineFormat);
  });
}
