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
import type { DatabaseQueries, StoreReadContext } from "@spean/store";
import {
  referralInWithdrawals,
  referralsIn,
  referralOutSteps,
  referralsOut,
} from "../database/referral-tables.js";
import { eq } from "drizzle-orm";
import { placeOfSentStepWords } from "./referral-store.js";

/**
 * Keeps an envelope that arrived as a referral which nobody has seen yet. An envelope id that its sender has
 * used before is refused.
 */
export async function keepEnvelope(
  transaction: DatabaseQueries,
  { digest, manifest: { id: envelope, sender, expiresAt }, arrivedAt }: ArrivedEnvelope,
): Promise<CourierRefusal | undefined> {
  const row = { id: randomUUID(), digest, envelope, ...sender, arrivedAt, expiresAt: new Date(expiresAt) };
  const added = await transaction
    .insert(referralsIn)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: referralsIn.id });
  return added.length === 0 ? replayedEnvelopeRefusal : undefined;
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
  const earlier = await queries
    .select({ step: referralOutSteps.step })
    .from(referralOutSteps)
    .where(eq(referralOutSteps.referral, sent.id));
  const fault = findStepOrderFault(
    earlier.map((one) => one.step),
    step,
  );
  if (fault) return replyOrderRefusals[fault];
  const seal = await vault.of(queries, sent.caseId);
  const words = seal?.sealAny(placeOfSentStepWords(sent.id, step), reason) ?? null;
  await queries
    .insert(referralOutSteps)
    .values({ referral: sent.id, step, at: new Date(at), proof, code: code ?? null, words })
    .onConflictDoNothing();
  return undefined;
}

/** Keeps a sender's notice of withdrawal, whether or not its envelope has come. The first one stands. */
export async function keepWithdrawal(
  transaction: DatabaseQueries,
  { digest: envelopeDigest, from, at, arrivedAt, proof }: ArrivedWithdrawal,
): Promise<undefined> {
  await transaction
    .insert(referralInWithdrawals)
    .values({ ...from, envelopeDigest, at: new Date(at), arrivedAt, proof })
    .onConflictDoNothing();
}
