import { checkDirectoryIsCurrent, findListedKey, type ListedKey } from "../directory/directory.js";
import { decryptSealedPart, type EnvelopeOpeningContext } from "../envelope/open-manifest.js";
import { readSealedLine } from "../envelope/sealed-line.js";
import { verifySignedText } from "../jose/signed.js";
import { readShapedJson } from "../jose/text.js";
import { isSameParty } from "../keys/party.js";
import { CLOCK_SKEW_TOLERANCE } from "../limits.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import { WithdrawalNotice, withdrawalLineFormat } from "./withdrawal-notice.js";

/**
 * A notice that was opened and verified. `signed` is the same as a document that anybody who has the directory
 * can verify: keep it as evidence.
 */
export interface OpenedWithdrawal {
  readonly notice: WithdrawalNotice;
  readonly signed: string;
}

/**
 * Opens a notice of withdrawal that was sealed to us, and verifies who signed it. It counts for envelopes of
 * that sender alone: look the envelope up by its digest and compare. It may come before its envelope.
 */
export function openWithdrawal(
  text: string,
  { directory, keys, at }: EnvelopeOpeningContext,
): Promise<ExchangeResult<OpenedWithdrawal>> {
  return catchRefusalAsync(async () => {
    const part = readSealedLine(text, withdrawalLineFormat);
    const now = Date.parse(at);
    if (Number.isNaN(now)) throwRefusal("request-malformed");
    checkDirectoryIsCurrent(directory, now);
    const signed = await decryptSealedPart(part, keys, "seal");
    const read = await verifySignedText<ListedKey>(signed, "spean-withdrawal", (kid) =>
      findListedKey(directory, kid, { use: "sign" }),
    );
    const notice = readShapedJson(read.text, WithdrawalNotice, "withdrawal-malformed");
    if (!isSameParty(read.key.party, notice.from)) throwRefusal("another-sender");
    findListedKey(directory, read.key.kid, { use: "sign", at: Date.parse(notice.at) });
    if (!isSameParty(notice.to, keys.party)) throwRefusal("not-for-us");
    if (Date.parse(notice.at) > now + CLOCK_SKEW_TOLERANCE) throwRefusal("not-yet-valid");
    return { notice, signed };
  });
}
