import { messageDeliveryTable } from "@spean/courier";
import type { ExchangeParty } from "@spean/exchange";
import type { StoreReadContext } from "@spean/store";
import { and, asc, eq, sql } from "drizzle-orm";
import type { OpenReferral } from "../../shared/referral.js";
import { referralsOut } from "../database/referral-tables.js";
import { envelopeLife } from "./envelope-life.js";
import { loadSentReferral } from "./referrals-out.js";

/** A referral that is about to be written: of which case, to whom, and for what. */
export interface ReferralAim {
  readonly caseId: string;
  readonly to: ExchangeParty;
  readonly purpose: string;
  readonly now: Date;
}

/**
 * Finds the referrals of a case to the same agency and for the same purpose that are open: waiting for an
 * answer that can still come, or accepted and not handed back. One that was taken back before it left is not
 * open. They hinder nothing: whoever sends another is shown them first.
 */
export async function findOpenReferrals(
  store: StoreReadContext,
  { caseId, to, purpose, now }: ReferralAim,
): Promise<OpenReferral[]> {
  const rows = await store.queries
    .select({ id: referralsOut.id, sentAt: referralsOut.sentAt })
    .from(referralsOut)
    .innerJoin(messageDeliveryTable, eq(messageDeliveryTable.message, referralsOut.message))
    .where(and(eq(referralsOut.caseId, caseId), sql`${messageDeliveryTable.state} <> 'taken-back'`))
    .orderBy(asc(referralsOut.sentAt));
  const open: OpenReferral[] = [];
  for (const { id, sentAt } of rows) {
    const sent = await loadSentReferral(store, id);
    const isSame =
      sent?.to.agency === to.agency && sent.to.country === to.country && sent.referral.purpose === purpose;
    const waits = sent?.status === "sent" && sentAt.getTime() + envelopeLife > now.getTime();
    if (isSame && (waits || sent.status === "accepted"))
      open.push({ id, sentAt: sentAt.toISOString(), status: sent.status });
  }
  return open;
}
