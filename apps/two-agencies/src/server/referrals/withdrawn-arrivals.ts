import type { InboxMessage } from "@spean/courier";
import type { DatabaseQueries } from "@spean/store";
import { and, eq, inArray } from "drizzle-orm";
import type { ReceivedReferral } from "../../shared/referral.js";
import type { RequestRefusal } from "../request-outcome.js";
import { referralInWithdrawals, referralsIn } from "../database/referral-tables.js";

/** Whoever accepts has to have read first that the person has withdrawn. */
export const withdrawalUnseenRefusal: RequestRefusal = {
  status: 409,
  faults: [
    {
      code: "consent-withdrawn",
      path: "/withdrawalSeen",
      message:
        "The sender says that the person does not agree any more: load this again, ask the person, and say that you have read it.",
    },
  ],
};

/** Finds about which envelope a notice is that was just kept; `undefined` where an earlier one stands. */
export async function findKeptNotice(
  queries: DatabaseQueries,
  { agency, country, arrivedAt, message }: InboxMessage,
): Promise<string | undefined> {
  const notice = referralInWithdrawals;
  const [row] = await queries
    .select({ envelopeDigest: notice.envelopeDigest })
    .from(notice)
    .where(
      and(
        eq(notice.country, country),
        eq(notice.agency, agency),
        eq(notice.arrivedAt, arrivedAt),
        eq(notice.proof, message),
      ),
    );
  return row?.envelopeDigest;
}

/**
 * Finds which referrals that came in were withdrawn, by their ids: a notice counts only from the envelope's own
 * sender.
 */
export async function findWithdrawnArrivals(
  queries: DatabaseQueries,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<ReceivedReferral, "withdrawnAt">>> {
  if (ids.length === 0) return new Map();
  const { agency, country, envelopeDigest, at } = referralInWithdrawals;
  const rows = await queries
    .select({ id: referralsIn.id, at })
    .from(referralInWithdrawals)
    .innerJoin(
      referralsIn,
      and(
        eq(referralsIn.digest, envelopeDigest),
        eq(referralsIn.agency, agency),
        eq(referralsIn.country, country),
      ),
    )
    .where(inArray(referralsIn.id, [...ids]));
  return new Map(rows.map((row) => [row.id, { withdrawnAt: row.at.toISOString() }]));
}
