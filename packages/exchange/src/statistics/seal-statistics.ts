import type { Instant } from "@spean/model";
import { mustLast } from "../envelope/validity-period.js";
import { onePartText } from "../envelope/sealed-line.js";
import type { Sealed } from "../envelope/seal-record.js";
import { type Sealing, sendingKeys } from "../envelope/sending-keys.js";
import { encrypt } from "../jose/sealed.js";
import { sign } from "../jose/signed.js";
import { twoRandomIds } from "../jose/text.js";
import type { Party } from "../keys/party.js";
import { attempt, refuse, type Result } from "../refusal/refusal.js";
import type { Counts } from "./counts.js";
import { type Period, StatisticsDocument, statisticsLine } from "./statistics-document.js";

/** To whom, when, and over which period was counted. */
export interface StatisticsRequest {
  readonly recipient: Party;
  readonly at: Instant;
  readonly period: Period;
}

/**
 * Seals counts over many people for one recipient: signed, then encrypted. It takes counts as `countPeople` makes them, and nothing finer.
 *
 * @param counts of `countPeople`
 * @param request to whom, when, over which period
 * @param sealing directory, keys, standard, legal basis, expiry; as for `seal`
 */
export function sealStatistics(
  counts: Counts,
  { recipient, at, period }: StatisticsRequest,
  sealing: Sealing,
): Promise<Result<Sealed>> {
  return attempt(async () => {
    const { keys, standard, legalBasis, expiresAt } = sealing;
    mustLast({ sealedAt: at, expiresAt });
    const [id] = twoRandomIds();
    const document = StatisticsDocument.safeParse({
      ...{
        format: "spean-statistics/1",
        id,
        sender: keys.party,
        recipient,
        legalBasis,
        standard,
        period,
        sealedAt: at,
        expiresAt,
      },
      ...counts,
    });
    if (!document.success) return refuse("statistics-malformed");
    const { sign: own, record: theirs } = sendingKeys({ recipient, at }, sealing);
    const signed = await sign(JSON.stringify(document.data), "spean-statistics", own);
    return { envelope: onePartText(await encrypt(signed, statisticsLine.kind, theirs), statisticsLine), id };
  });
}
