import { writeSealedLine } from "../envelope/sealed-line.js";
import { findSendingKeys } from "../envelope/sending-keys.js";
import { encryptText } from "../jose/sealed.js";
import { signText } from "../jose/signed.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import type { ReplyContext } from "../reply/seal-reply.js";
import { WithdrawalNotice, withdrawalLineFormat } from "./withdrawal-notice.js";

/**
 * Signs a notice of withdrawal and seals it to the recipient of the envelope.
 *
 * @returns one line of ASCII, for any carrier that an envelope may go by
 */
export function sealWithdrawal(
  notice: Omit<WithdrawalNotice, "format" | "from">,
  { directory, keys }: ReplyContext,
): Promise<ExchangeResult<string>> {
  return catchRefusalAsync(async () => {
    const read = WithdrawalNotice.safeParse({ format: "spean-withdrawal/1", from: keys.party, ...notice });
    const document = read.data ?? throwRefusal("withdrawal-malformed");
    const { sign: own, record: theirs } = findSendingKeys(
      { recipient: document.to, at: document.at },
      { directory, keys },
    );
    const signed = await signText(JSON.stringify(document), "spean-withdrawal", own);
    return writeSealedLine(
      await encryptText(signed, withdrawalLineFormat.kind, theirs),
      withdrawalLineFormat,
    );
  });
}
