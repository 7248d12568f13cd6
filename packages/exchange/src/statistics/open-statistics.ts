import { mustBeCurrent } from "../directory/directory.js";
import { mustBeInTime } from "../envelope/validity-period.js";
import { onePartOf } from "../envelope/sealed-line.js";
import { decryptPart, type Opening } from "../envelope/open-manifest.js";
import { readSigned } from "../envelope/read-signed.js";
import { sameParty } from "../keys/party.js";
import { ENVELOPE_LIMIT } from "../limits.js";
import { attempt, refuse, type Result } from "../refusal/refusal.js";
import { StatisticsDocument, statisticsLine } from "./statistics-document.js";

/**
 * Opens sealed statistics: decrypts them, verifies signature, sender, recipient and expiry, and that no group in them has fewer than ten
 * people. There is no receipt: whoever gets the same `id` twice has the same numbers twice, and keeps one.
 */
export function openStatistics(
  text: string,
  { directory, keys, at }: Opening,
): Promise<Result<StatisticsDocument>> {
  return attempt(async () => {
    const part = onePartOf(text, statisticsLine);
    const now = Date.parse(at);
    if (Number.isNaN(now)) refuse("request-malformed");
    mustBeCurrent(directory, now);
    const signed = await decryptPart(part, keys, "seal");
    const document = await readSigned(signed, statistics, directory);
    if (!sameParty(document.recipient, keys.party)) refuse("not-for-us");
    mustBeInTime(document, now);
    return document;
  });
}

const statistics = {
  kind: "spean-statistics",
  schema: StatisticsDocument,
  limit: ENVELOPE_LIMIT,
  malformed: "statistics-malformed",
} as const;
