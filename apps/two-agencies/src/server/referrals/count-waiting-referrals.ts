import { countDeadLetters } from "@spean/courier";
import type { DatabaseQueries } from "@spean/store";
import { and, count, eq, gt, notExists } from "drizzle-orm";
import { mayRolePerform, type UserRole } from "../../shared/permissions.js";
import type { WaitingCounts } from "../../shared/session.js";
import { referralInSteps, referralsIn } from "../database/referral-tables.js";

async function unanswered(queries: DatabaseQueries, now: Date): Promise<number> {
  const steps = queries
    .select({ step: referralInSteps.step })
    .from(referralInSteps)
    .where(eq(referralInSteps.referral, referralsIn.id));
  const [row] = await queries
    .select({ of: count() })
    .from(referralsIn)
    .where(and(gt(referralsIn.expiresAt, now), notExists(steps)));
  return row?.of ?? 0;
}

/** Counts the items that wait for a role: only those that the role may see, and only if there are any. */
export async function countWaitingReferrals(
  queries: DatabaseQueries,
  { role, now }: { readonly role: UserRole; readonly now: Date },
): Promise<WaitingCounts | undefined> {
  const referrals = mayRolePerform(role, "referral.list") ? await unanswered(queries, now) : 0;
  const dead = mayRolePerform(role, "delivery.list") ? await countDeadLetters(queries) : 0;
  return referrals + dead === 0
    ? undefined
    : { ...(referrals > 0 && { referrals }), ...(dead > 0 && { undelivered: dead }) };
}
