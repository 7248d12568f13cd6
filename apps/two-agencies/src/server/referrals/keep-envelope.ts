import { randomUUID } from "node:crypto";
import { type ArrivedEnvelope, type CourierRefusal, replayedEnvelope } from "@spean/courier";
import type { DatabaseQueries } from "@spean/store";
import { referralsIn } from "../database/referral-tables.js";

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
  return added.length === 0 ? replayedEnvelope : undefined;
}
