import { checkDirectoryIsCurrent } from "../directory/directory.js";
import { checkPeriodWhenOpening } from "../envelope/validity-period.js";
import { readSealedLine } from "../envelope/sealed-line.js";
import { decryptSealedPart, type EnvelopeOpeningContext } from "../envelope/open-manifest.js";
import { readSignedDocument } from "../envelope/read-signed.js";
import { isSameParty } from "../keys/party.js";
import { ENVELOPE_LENGTH_LIMIT } from "../limits.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import { StatisticsDocument, statisticsLineFormat } from "./statistics-document.js";

/**
 * Opens sealed statistics: decrypts them, verifies signature, sender, recipient and expiry, and that no group
 * in them has fewer than ten people. There is no receipt: whoever gets the same `id` twice has the same
 * numbers twice, and keeps one.
 */
export function openStatistics(
  text: string,
  { directory, keys, at }: EnvelopeOpeningContext,
): Promise<ExchangeResult<StatisticsDocument>> {
  return catchRefusalAsync(async () => {
    const part = readSealedLine(text, statisticsLineFormat);
    const now = Date.parse(at);
    if (Number.isNaN(now)) throwRefusal("request-malformed");
    checkDirectoryIsCurrent(directory, now);
    const signed = await decryptSealedPart(part, keys, "seal");
    const document = await readSignedDocument(signed, statistics, directory);
    if (!isSameParty(document.recipient, keys.party)) throwRefusal("not-for-us");
    checkPeriodWhenOpening(document, now);
    return document;
  });
}

const statistics = {
  kind: "spean-statistics",
  schema: StatisticsDocument,
  limit: ENVELOPE_LENGTH_LIMIT,
  malformed: "statistics-malformed",
} as const;
