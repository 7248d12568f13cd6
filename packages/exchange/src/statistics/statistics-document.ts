import { Instant } from "@spean/model";
import { LegalBasis } from "../envelope/legal-basis.js";
import { EnvelopeId, StandardReference } from "../envelope/manifest.js";
import type { SealedLineFormat } from "../envelope/sealed-line.js";
import { ExchangeParty } from "../keys/party.js";
import { ENVELOPE_LENGTH_LIMIT } from "../limits.js";
import { z } from "../zod.js";
import { PeopleCounts } from "./counts.js";

/**
 * From when until when the people counted were first met: two instants, the second after the first and not
 * within.
 */
export const CountingPeriod = z
  .strictObject({ from: Instant, until: Instant })
  .refine(({ from, until }) => Date.parse(from) < Date.parse(until));
export type CountingPeriod = z.infer<typeof CountingPeriod>;

/**
 * The content of sealed statistics, signed by the sender: who counted whom, when, and the counts. It says
 * nothing about one person.
 */
export const StatisticsDocument = z.strictObject({
  format: z.literal("spean-statistics/1"),
  id: EnvelopeId,
  sender: ExchangeParty,
  recipient: ExchangeParty,
  legalBasis: LegalBasis,
  standard: StandardReference,
  period: CountingPeriod,
  sealedAt: Instant,
  expiresAt: Instant,
  ...PeopleCounts.shape,
});
export type StatisticsDocument = z.infer<typeof StatisticsDocument>;

/** Line format of sealed statistics. */
export const statisticsLineFormat: SealedLineFormat = {
  format: "spean-statistics/1",
  kind: "spean-counts",
  limit: ENVELOPE_LENGTH_LIMIT,
};
