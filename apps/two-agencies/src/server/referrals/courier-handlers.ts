import { randomUUID } from "node:crypto";
import {
  type ArrivedEnvelope,
  type ArrivedWithdrawal,
  type CourierRefusal,
  replayedEnvelopeRefusal,
  replyOrderRefusals,
  type EnvelopeReply,
  unknownEnvelopeRefusal,
} from "@spean/courier";
import { findStepOrderFault } from "@spean/exchange";
import type { StoreReadContext } from "@spean/store";
import {
  referralInWithdrawals,
  referralsIn,
  referralOutSteps,
  referralsOut,
} from "../database/referral-tables.js";
import { eq } from "drizzle-orm";
import { findAlteredReferrals } from "../referral-seals/check-referral.js";
import { sealWrittenRows } from "../referral-seals/seal-referral.js";
import { placeOfRow } from "../referral-seals/sealed-sides.js";
import { lockEnvelope, sealNotice } from "../referral-seals/withdrawal-notices.js";
import { placeOfSentStepWords } from "./referral-store.js";

type ReferralStep = (typeof referralOutSteps.$inferSelect)["step"];

/**
 * Keeps an envelope that arrived as a referral which nobody has seen yet. An envelope id that its sender has
 * used before is refused.
 */
export async function keepEnvelope(
  { queries, vault }: StoreReadContext,
  { digest, manifest: { id: envelope, sender, expiresAt }, arrivedAt }: ArrivedEnvelope,
): Promise<CourierRefusal | undefined> {
  const row = { id: randomUUID(), digest, envelope, ...sender, arrivedAt, expiresAt: new Date(expiresAt) };
  await lockEnvelope(queries, digest);
  const added = await queries
    .insert(referralsIn)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: referralsIn.id });
  if (added.length === 0) return replayedEnvelopeRefusal;
  await sealWrittenRows({ queries, vault }, { side: "received", id: row.id, begins: true });
  return undefined;
}

/** Steps of a referral as the software wrote them: one that was put in or changed past it hinders no reply. */
async function readHeldSteps({ queries, vault }: StoreReadContext, id: string): Promise<ReferralStep[]> {
  const steps = await queries
    .select({ step: referralOutSteps.step })
    .from(referralOutSteps)
    .where(eq(referralOutSteps.referral, id));
  const altered = (await findAlteredReferrals({ queries, vault }, "sent", [id])).get(id) ?? [];
  const places = new Set(altered.map(({ table, row }) => `${table} ${row}`));
  return steps.map(({ step }) => step).filter((step) => !places.has(placeOfRow(referralOutSteps, id, step)));
}

/**
 * Notes a recipient's reply as a step of the referral, each step once. The reason is sealed with the case's
 * key; where the case was erased, it is dropped.
 */
export async function noteReply(
  { queries, vault }: StoreReadContext,
  { message, status: step, at, proof, code, reason }: EnvelopeReply,
): Promise<CourierRefusal | undefined> {
  const [sent] = await queries
    .select({ id: referralsOut.id, caseId: referralsOut.caseId })
    .from(referralsOut)
    .where(eq(referralsOut.message, message));
  if (!sent) return unknownEnvelopeRefusal;
  const fault = findStepOrderFault(await readHeldSteps({ queries, vault }, sent.id), step);
  if (fault) return replyOrderRefusals[fault];
  const seal = await vault.of(queries, sent.caseId);
  const words = seal?.sealAny(placeOfSentStepWords(sent.id, step), reason) ?? null;
  const added = await queries
    .insert(referralOutSteps)
    .values({ referral: sent.id, step, at: new Date(at), proof, code: code ?? null, words })
    .onConflictDoNothing()
    .returning({ step: referralOutSteps.step });
  const places = added.map((one) => placeOfRow(referralOutSteps, sent.id, one.step));
  if (places.length > 0) await sealWrittenRows({ queries, vault }, { side: "sent", id: sent.id, places });
  return undefined;
}

/** Keeps a sender's notice of withdrawal, whether or not its envelope has come. The first one stands. */
export async function keepWithdrawal(
  { queries, vault }: StoreReadContext,
  { digest: envelopeDigest, from, at, arrivedAt, proof }: ArrivedWithdrawal,
): Promise<undefined> {
  await lockEnvelope(queries, envelopeDigest);
  const added = await queries
    .insert(referralInWithdrawals)
    .values({ ...from, envelopeDigest, at: new Date(at), arrivedAt, proof })
    .onConflictDoNothing()
    .returning({ envelopeDigest: referralInWithdrawals.envelopeDigest });
  if (added.length > 0) await sealNotice({ queries, vault }, { ...from, envelopeDigest });
}
