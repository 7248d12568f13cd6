import type { Courier } from "@spean/courier";
import type { AuditWitness, DatabaseQueries } from "@spean/store";
import { findKeptNotice } from "../referrals/withdrawn-arrivals.js";
import { type RequestOutcome, refuseExchange } from "../request-outcome.js";

/** A message that came, and who writes it down. `byHand`: somebody who is signed in brought it as a file. */
export interface AuditedArrival {
  readonly message: string;
  readonly witness: AuditWitness;
  readonly byHand?: boolean;
}

/**
 * Receives a message from another agency, by whichever way it came. Where it is kept, the audit log says in
 * the same transaction from whom it is, by the key directory, and which it is, of a notice of withdrawal also about
 * which envelope. The value is the reply to the sender.
 */
export async function receiveAudited(
  courier: Courier<DatabaseQueries>,
  { message, witness, byHand = false }: AuditedArrival,
): Promise<RequestOutcome<string>> {
  const received = await courier.receiveMessage(message, {
    byHand,
    onKept: async (transaction, kept) => {
      const { kind, agency, country, digest } = kept;
      const envelope = kind === "withdrawal" ? await findKeptNotice(transaction, kept) : undefined;
      await witness.within(transaction, {
        details: { kind, agency, country, message: digest, ...(envelope !== undefined && { envelope }) },
      });
    },
  });
  return received.ok ? received : refuseExchange(received.refusal);
}
