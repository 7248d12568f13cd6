import { Digest, Instant } from "@spean/model";
import type { SealedLineFormat } from "../envelope/sealed-line.js";
import { ExchangeParty } from "../keys/party.js";
import { PREVIEW_LENGTH_LIMIT } from "../limits.js";
import { z } from "../zod.js";

/**
 * The sender's word that the person has withdrawn the consent on which an envelope was sent: which envelope, by
 * its digest, and when the withdrawal was received. It is signed by the sender and sealed to the recipient. It
 * names nobody and gives no reason, since a withdrawal needs none.
 */
export const WithdrawalNotice = z.strictObject({
  format: z.literal("spean-withdrawal/1"),
  envelope: z.strictObject({ digest: Digest }),
  from: ExchangeParty,
  to: ExchangeParty,
  at: Instant,
});
export type WithdrawalNotice = z.infer<typeof WithdrawalNotice>;

/** Line format of a sealed notice. */
export const withdrawalLineFormat: SealedLineFormat = {
  format: "spean-withdrawal/1",
  kind: "spean-withdrawal",
  limit: PREVIEW_LENGTH_LIMIT,
};
