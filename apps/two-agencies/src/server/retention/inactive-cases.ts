import { type DatabaseQueries, findInactiveCases } from "@spean/store";
import { eq, gte } from "drizzle-orm";
import { referralInSteps, referralOutSteps, referralsOut } from "../database/referral-tables.js";

/**
 * Finds the cases in which nothing has happened since a moment: no save, decision or re-screening, no referral
 * that was sent, and no step of one.
 */
export async function findCasesAtRest(queries: DatabaseQueries, since: Date): Promise<string[]> {
  const moving = await Promise.all([
    queries.select({ id: referralsOut.caseId }).from(referralsOut).where(gte(referralsOut.sentAt, since)),
    queries
      .select({ id: referralsOut.caseId })
      .from(referralOutSteps)
      .innerJoin(referralsOut, eq(referralsOut.id, referralOutSteps.referral))
      .where(gte(referralOutSteps.at, since)),
    queries
      .select({ id: referralInSteps.caseId })
      .from(referralInSteps)
      .where(gte(referralInSteps.at, since)),
  ]);
  const held = new Set(moving.flat().map(({ id }) => id));
  return (await findInactiveCases(queries, since)).filter((id) => !held.has(id));
}
