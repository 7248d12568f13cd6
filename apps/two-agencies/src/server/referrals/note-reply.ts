import { type CourierRefusal, type EnvelopeReply, unknownEnvelope } from "@spean/courier";
import type { ReadContext } from "@spean/store";
import { eq } from "drizzle-orm";
import { referralOutSteps, referralsOut } from "../database/referral-tables.js";
import { placeOfSentStepWords } from "./places.js";

/**
 * Notes a recipient's reply as a step of the referral, each step once. The reason is sealed with the case's
 * key; where the case was erased, it is dropped.
 */
export async function noteReply(
  { queries, vault }: ReadContext,
  { message, status: step, at, proof, code, reason }: EnvelopeReply,
): Promise<CourierRefusal | undefined> {
  const [sent] = await queries
    .select({ id: referralsOut.id, caseId: referralsOut.caseId })
    .from(referralsOut)
    .where(eq(referralsOut.message, message));
  if (!sent) return unknownEnvelope;
  const seal = await vault.of(queries, sent.caseId);
  const words = seal?.sealAny(placeOfSentStepWords(sent.id, step), reason) ?? null;
  await queries
    .insert(referralOutSteps)
    .values({ referral: sent.id, step, at: new Date(at), proof, code: code ?? null, words })
    .onConflictDoNothing();
  return undefined;
}
