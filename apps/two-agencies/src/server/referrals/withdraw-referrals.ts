import type { Courier, LeavingMessage, TakeBackReason } from "@spean/courier";
import { type CaseRecord, findNoAgainstConsent, findStandingNo, type Referral } from "@spean/model";
import { type CaseSeal, type DatabaseQueries, loadCase, type StoreReadContext } from "@spean/store";
import { eq, getTableName } from "drizzle-orm";
import { referralOutWithdrawals, referralsOut } from "../database/referral-tables.js";
import { findAlteredReferrals } from "../referral-seals/check-referral.js";
import { lockReferral, sealWrittenRows } from "../referral-seals/seal-referral.js";
import { placeOfRow } from "../referral-seals/sealed-sides.js";
import { placeOfReferral } from "./referral-store.js";

/** What withdrawing runs on: a transaction, what opens a case, and the courier. */
export interface WithdrawalContext extends StoreReadContext {
  readonly courier: Pick<Courier<DatabaseQueries>, "withdrawEnvelope">;
}

type SentRow = typeof referralsOut.$inferSelect;

/** Tells if the newest word of the person is against what a referral rests on. */
function isOvertakenByNo(record: Pick<CaseRecord, "consents">, referral: Referral): boolean {
  const { consent: id, purpose, to: recipient } = referral;
  if (id === undefined) return findStandingNo(record, { purpose, recipient }) !== undefined;
  const consent = record.consents?.find((one) => one.id === id);
  return !consent?.given || findNoAgainstConsent(record, consent) !== undefined;
}

const openReferral = (seal: CaseSeal, { id, referral }: SentRow): Referral =>
  JSON.parse(seal.open(placeOfReferral(id), referral)) as Referral;

/** Takes an envelope back or has a notice follow it, and notes it, once. */
async function withdrawReferral(
  { queries, vault, courier }: WithdrawalContext,
  { id, message }: SentRow,
  now: Date,
): Promise<void> {
  // before its delivery is, in the order in which a reply that comes meanwhile locks the two
  await lockReferral(queries, "sent", id);
  const outcome = await courier.withdrawEnvelope(queries, { message, now });
  if (outcome.state === "notice-owed") return;
  const notice = outcome.state === "notice-follows" ? outcome.notice : null;
  const added = await queries
    .insert(referralOutWithdrawals)
    .values({ referral: id, at: now, message: notice })
    .onConflictDoNothing()
    .returning({ referral: referralOutWithdrawals.referral });
  const places = added.map(({ referral }) => placeOfRow(referralOutWithdrawals, referral));
  if (places.length > 0) await sealWrittenRows({ queries, vault }, { side: "sent", id, places });
}

/**
 * Reads the referrals of a case that were not withdrawn. A withdrawal that was put in past the software is none,
 * so that it keeps nobody's no from being sent.
 */
async function readNotWithdrawn({ queries, vault }: StoreReadContext, caseId: string): Promise<SentRow[]> {
  const rows = await queries
    .select({ sent: referralsOut, withdrawn: referralOutWithdrawals.referral })
    .from(referralsOut)
    .leftJoin(referralOutWithdrawals, eq(referralOutWithdrawals.referral, referralsOut.id))
    .where(eq(referralsOut.caseId, caseId));
  const named = rows.flatMap(({ withdrawn }) => withdrawn ?? []);
  const altered = await findAlteredReferrals({ queries, vault }, "sent", named);
  const isPutIn = (id: string) =>
    altered.get(id)?.some(({ table }) => table === getTableName(referralOutWithdrawals)) ?? false;
  return rows.filter(({ sent, withdrawn }) => withdrawn === null || isPutIn(sent.id)).map(({ sent }) => sent);
}

/**
 * Withdraws every referral of a case whose consent does not hold any more, within the transaction that keeps
 * what the person said.
 *
 * @returns the ids of these referrals
 */
export async function withdrawReferralsOfCase(
  context: WithdrawalContext,
  caseId: string,
  now: Date,
): Promise<string[]> {
  const { queries, vault } = context;
  const rows = await readNotWithdrawn(context, caseId);
  const [seal, found] =
    rows.length === 0
      ? []
      : [await vault.of(queries, caseId), await loadCase({ queries, vault }, { id: caseId })];
  if (!seal || !found) return [];
  const overtaken = rows.filter((row) => isOvertakenByNo(found.record, openReferral(seal, row)));
  for (const row of overtaken) await withdrawReferral(context, row, now);
  return overtaken.map(({ id }) => id);
}

/** Judges an envelope again when it is about to leave: the case is there, and the consent holds. */
export async function judgeReferralDeparture(
  context: WithdrawalContext,
  { id, kind }: LeavingMessage,
  now: Date,
): Promise<TakeBackReason | undefined> {
  if (kind !== "envelope") return undefined;
  const { queries, vault } = context;
  const [row] = await queries.select().from(referralsOut).where(eq(referralsOut.message, id));
  if (!row) return undefined;
  const seal = await vault.of(queries, row.caseId);
  const found = seal && (await loadCase({ queries, vault }, { id: row.caseId }));
  if (!seal || !found) return "case-erased";
  if (!isOvertakenByNo(found.record, openReferral(seal, row))) return undefined;
  await withdrawReferral(context, row, now);
  return "consent-withdrawn";
}
