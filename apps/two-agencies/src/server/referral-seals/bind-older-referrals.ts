import type { AuditLog, DatabaseQueries } from "@spean/store";
import type { AuditDetails } from "@spean/store/client";
import { auditTable } from "@spean/store/tables";
import { and, eq, sql } from "drizzle-orm";
import { referralSeals } from "../database/referral-tables.js";
import { sealPlace } from "./referral-seal-values.js";
import { type ReferralSealing, sealOlderReferrals } from "./seal-referral.js";
import { visitReferrals } from "./verify-referrals.js";
import { sealOlderNotices } from "./withdrawal-notices.js";

/** Any number: it keeps two processes that start at once from binding at once. */
const bindingLock = 7_743_203;

/** Place of the seal that says that the referrals of this database are bound. */
const begun = "referral_seals begin";

/** Tells whether referrals are bound to the key. @throws if the row that says so was altered */
async function areReferralsBound({ queries, vault }: ReferralSealing): Promise<boolean> {
  const [row] = await queries.select().from(referralSeals).where(eq(referralSeals.place, begun));
  if (!row) return false;
  if (row.seal !== sealPlace(vault, begun, ""))
    throw new Error(
      "The row of referral_seals that says that referrals are bound to the key is not the software's: somebody has written to the database past it. Restore a backup, or look into it before anything is trusted.",
    );
  return true;
}

/** @throws if there are seals already, or the log says that there were: then this is no older database */
async function refuseSecondReferralBinding(transaction: DatabaseQueries, logged: boolean): Promise<void> {
  const seals = await transaction.select({ place: referralSeals.place }).from(referralSeals).limit(1);
  if (seals.length > 0 || logged)
    throw new Error(
      "The referrals of this database were bound to its key, and the row that says so was taken away: somebody has written to it past the software. Restore a backup, or look into it before anything is trusted.",
    );
}

/**
 * Binds the referrals of a database from before they had seals, within its transaction.
 *
 * @param logged - whether the log, itself bound, says that they were bound before
 * @returns how many, for the audit log
 * @throws if they were bound before, and the database does not say so any more
 */
export async function bindOlderReferrals(
  { queries, vault }: ReferralSealing,
  logged = false,
): Promise<AuditDetails> {
  await refuseSecondReferralBinding(queries, logged);
  const count = (side: "sent" | "received") =>
    visitReferrals(queries, side, (ids) => sealOlderReferrals({ queries, vault }, side, ids));
  const referrals = (await count("sent")) + (await count("received"));
  const notices = await sealOlderNotices({ queries, vault });
  await queries.insert(referralSeals).values({ place: begun, seal: sealPlace(vault, begun, "") });
  return { referrals, notices };
}

async function saysLogBound(transaction: DatabaseQueries): Promise<boolean> {
  const rows = await transaction
    .select({ number: auditTable.number })
    .from(auditTable)
    .where(and(eq(auditTable.action, "seals.begin"), sql`${auditTable.details}->>'referrals' is not null`))
    .limit(1);
  return rows.length > 0;
}

/**
 * Binds the referrals of a database whose cases and accounts were bound by a version that knew no seals of
 * referrals: once, in one transaction, with an entry of its own in the audit log.
 *
 * @throws if they were bound before, and the database does not say so any more
 */
export async function bindReferralsLater({
  audit,
  ...context
}: ReferralSealing & { readonly audit: AuditLog }): Promise<void> {
  if (await areReferralsBound(context)) return;
  await context.queries.transaction(async (queries) => {
    await queries.execute(sql`select pg_advisory_xact_lock(${bindingLock})`);
    const within = { ...context, queries };
    if (await areReferralsBound(within)) return;
    const details = await bindOlderReferrals(within, await saysLogBound(queries));
    await audit.within(queries, [{ action: "seals.begin", outcome: "done", details }]);
  });
}
