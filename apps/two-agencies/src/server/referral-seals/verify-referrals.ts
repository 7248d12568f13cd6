import { type DatabaseQueries, queryRawRows } from "@spean/store";
import type { AlteredPlace } from "@spean/store/client";
import { asc, gt, sql } from "drizzle-orm";
import { findAlteredReferrals } from "./check-referral.js";
import { splitPlace } from "./referral-seal-values.js";
import type { ReferralSealing } from "./seal-referral.js";
import { type ReferralSide, sealedSides } from "./sealed-sides.js";
import { findAlteredNotices } from "./withdrawal-notices.js";

const pageSize = 500;
const noReferral = "00000000-0000-0000-0000-000000000000";

/** Visits the ids of all referrals of one side, page by page. */
export async function visitReferrals(
  queries: DatabaseQueries,
  side: ReferralSide,
  visit: (ids: readonly string[]) => Promise<void>,
): Promise<number> {
  const { table } = sealedSides[side];
  let count = 0;
  for (let after = noReferral; ;) {
    const rows = await queries
      .select({ id: table.id })
      .from(table)
      .where(gt(table.id, after))
      .orderBy(asc(table.id))
      .limit(pageSize);
    const last = rows.at(-1);
    if (!last) return count;
    await visit(rows.map(({ id }) => id));
    count += rows.length;
    after = last.id;
  }
}

/** What has a seal and is not there: a referral, or a notice of withdrawal. */
const sealedAndGone = sql`
  select s.place from referral_seals s where s.place like 'referrals_out %'
    and not exists (select from referrals_out r where 'referrals_out ' || r.id = s.place)
  union all select s.place from referral_seals s where s.place like 'referrals_in %'
    and not exists (select from referrals_in r where 'referrals_in ' || r.id = s.place)
  union all select s.place from referral_seals s where s.place like 'referral_in_withdrawals %'
    and not exists (select from referral_in_withdrawals w
      where 'referral_in_withdrawals ' || w.country || ' ' || w.agency || ' ' || w.envelope_digest = s.place)
    and not exists (select from referrals_in r
      where 'referral_in_withdrawals ' || r.country || ' ' || r.agency || ' ' || r.digest = s.place)`;

/** What the audit log says came, was sent, or was answered, and is not there. */
const loggedAndGone = sql`
  select 'referrals_in ' || (a.details->>'message') as place from audit a
    where a.outcome = 'done' and a.details->>'kind' = 'envelope' and a.details->>'message' is not null
      and not exists (select from referrals_in r where r.digest = a.details->>'message')
  union select 'referrals_out ' || (a.details->>'referral') from audit a
    where a.outcome = 'done' and a.action = 'referral.send' and a.details->>'referral' is not null
      and not exists (select from referrals_out r where r.id::text = a.details->>'referral')
  union select 'referral_in_steps ' || (a.details->>'referral') || ' ' || (a.details->>'status') from audit a
    where a.outcome = 'done' and a.action = 'referral.answer'
      and a.details->>'referral' is not null and a.details->>'status' is not null
      and not exists (select from referral_in_steps s
        where s.referral::text = a.details->>'referral' and s.step = a.details->>'status')
  union select 'referral_in_withdrawals ' || (a.details->>'country') || ' ' || (a.details->>'agency') || ' ' || (a.details->>'envelope') from audit a
    where a.outcome = 'done' and a.details->>'kind' = 'withdrawal' and a.details->>'envelope' is not null
      and not exists (select from referral_in_withdrawals w where w.country = a.details->>'country'
        and w.agency = a.details->>'agency' and w.envelope_digest = a.details->>'envelope')`;

async function findMissingReferrals(queries: DatabaseQueries): Promise<AlteredPlace[]> {
  const rows = await queryRawRows<{ place: string }>(queries, sql`${sealedAndGone} union ${loggedAndGone}`);
  return rows.map(({ place }) => ({ ...splitPlace(place), reason: "missing" }));
}

/** Finds every row of referrals, their steps and withdrawals that the software did not write, or that is gone. */
export async function findAlteredReferralRows(context: ReferralSealing): Promise<AlteredPlace[]> {
  const places: AlteredPlace[] = [];
  for (const side of ["sent", "received"] as const)
    await visitReferrals(context.queries, side, async (ids) => {
      for (const altered of (await findAlteredReferrals(context, side, ids)).values())
        places.push(...altered);
    });
  const all = [
    ...places,
    ...(await findAlteredNotices(context)),
    ...(await findMissingReferrals(context.queries)),
  ];
  const first = new Map(all.toReversed().map((place) => [`${place.table} ${place.row}`, place]));
  return [...first.values()].reverse();
}
