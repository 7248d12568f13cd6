import type { StoreReadContext } from "@spean/store";
import { and, asc, eq, gt, inArray, notExists, or, sql, type SQL } from "drizzle-orm";
import type { ReceivedReferral, ReferralPage } from "../../shared/referral.js";
import { referralInSteps, referralsIn } from "../database/referral-tables.js";
import { formatListCursor, type ListCursor } from "../http/list-cursor.js";
import { findAlteredReferrals } from "../referral-seals/check-referral.js";
import { receivedFromRow } from "./referrals-in.js";
import { findWithdrawnArrivals } from "./withdrawn-arrivals.js";

/** The groups of the list, in their order. */
export const receivedGroups = ["waiting", "rest"] as const;
type Group = (typeof receivedGroups)[number];

const pageSize = 50;
const { arrivedAt, expiresAt, id } = referralsIn;

/** What stands after a cursor: of the waiting ones what arrived later, of the rest what arrived before. */
function afterCursor(waits: SQL, { group, at, id: last }: ListCursor<Group>): SQL | undefined {
  const moment = sql`${at.toISOString()}::timestamptz`;
  return group === "waiting"
    ? or(sql`not (${waits})`, sql`(${arrivedAt}, ${id}) > (${moment}, ${last}::uuid)`)
    : and(
        sql`not (${waits})`,
        or(sql`${arrivedAt} < ${moment}`, and(sql`${arrivedAt} = ${moment}`, sql`${id} > ${last}::uuid`)),
      );
}

/**
 * A page of the referrals that came in: those that wait for an answer first, the one that has waited the longest
 * before all, so that nobody can push it out of sight; then the others, the newest first. What became of one that
 * was altered is not said.
 */
export async function listReferralsIn(
  { queries, vault }: Pick<StoreReadContext, "queries" | "vault">,
  { now, after }: { readonly now: Date; readonly after?: ListCursor<Group> | undefined },
): Promise<ReferralPage<ReceivedReferral>> {
  const answered = queries
    .select({ step: referralInSteps.step })
    .from(referralInSteps)
    .where(eq(referralInSteps.referral, id));
  const waits = and(gt(expiresAt, now), notExists(answered))!;
  const rows = await queries
    .select({ row: referralsIn, waits: sql<boolean>`${waits}` })
    .from(referralsIn)
    .where(after && afterCursor(waits, after))
    .orderBy(
      sql`${waits} desc`,
      sql`case when ${waits} then ${arrivedAt} end asc`,
      sql`case when not (${waits}) then ${arrivedAt} end desc`,
      asc(id),
    )
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const ids = shown.map(({ row }) => row.id);
  const steps =
    ids.length === 0
      ? []
      : await queries.select().from(referralInSteps).where(inArray(referralInSteps.referral, ids));
  const withdrawn = await findWithdrawnArrivals(queries, ids);
  const altered = await findAlteredReferrals({ queries, vault }, "received", ids);
  const items = shown.map(({ row }): ReceivedReferral => {
    const own = steps.filter(({ referral }) => referral === row.id);
    const item = receivedFromRow(row, own, now);
    return altered.has(row.id) ? { ...item, status: "altered" } : { ...item, ...withdrawn.get(row.id) };
  });
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  if (!last) return { items };
  const group = last.waits ? "waiting" : "rest";
  return { items, next: formatListCursor({ group, at: last.row.arrivedAt, id: last.row.id }) };
}
