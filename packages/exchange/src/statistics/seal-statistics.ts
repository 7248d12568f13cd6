import type { Instant } from "@spean/model";
import { plainLegalBasis } from "../envelope/legal-basis.js";
import { checkPeriodWhenSealing } from "../envelope/validity-period.js";
import { writeSealedLine } from "../envelope/sealed-line.js";
import type { SealedEnvelope } from "../envelope/seal-record.js";
import { type EnvelopeSealingTerms, findSendingKeys } from "../envelope/sending-keys.js";
import { encryptText } from "../jose/sealed.js";
import { signText } from "../jose/signed.js";
import { twoRandomIds } from "../jose/text.js";
import type { ExchangeParty } from "../keys/party.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import type { PeopleCounts } from "./counts.js";
import { type CountingPeriod, StatisticsDocument, statisticsLineFormat } from "./statistics-document.js";

/** To whom, when, and over which period was counted. */
export interface StatisticsRequest {
  readonly recipient: ExchangeParty;
  readonly at: Instant;
  readonly period: CountingPeriod;
}

/**
 * Seals counts over many people for one recipient: signed, then encrypted. It takes counts as `countPeople`
 * makes them, and nothing finer.
 *
 * @param counts of `countPeople`
 * @param request to whom, when, over which period
 * @param sealing directory, keys, standard, legal basis, expiry; as for `sealRecord`
 */
export function sealStatistics(
  counts: PeopleCounts,
  { recipient, at, period }: StatisticsRequest,
  sealing: EnvelopeSealingTerms,
): Promise<ExchangeResult<SealedEnvelope>> {
  return catchRefusalAsync(async () => {
    const { keys, standard, legalBasis, expiresAt } = sealing;
    checkPeriodWhenSealing({ sealedAt: at, expiresAt });
    const [id] = twoRandomIds();
    const document = StatisticsDocument.safeParse({
      ...{
        format: "spean-statistics/1",
        id,
        sender: keys.party,
        recipient,
        legalBasis: plainLegalBasis(legalBasis),
        standard,
        period,
        sealedAt: at,
        expiresAt,
      },
      ...counts,
    });
    if (!document.success) return throwRefusal("statistics-malformed");
    const { sign: own, record: theirs } = findSendingKeys({ recipient, at }, sealing);
    const signed = await signText(JSON.stringify(document.data), "spean-statistics", own);
    return {
      envelope: writeSealedLine(
        await encryptText(signed, statisticsLineFormat.kind, theirs),
        statisticsLineFormat,
      ),
      id,
    };
  });
}
