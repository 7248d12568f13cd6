import type { Courier } from "@spean/courier";
import type { AuditWitness, DatabaseQueries } from "@spean/store";
import { type RequestOutcome, refuseExchange } from "../request-outcome.js";

/**
 * Receives a message from another agency, by whichever way it came. Where it is kept, the audit log says in
 * the same transaction from whom it is, by the key directory, and which it is. The value is the reply to the
 * sender.
 */
export async function receiveAudited(
  courier: Courier<DatabaseQueries>,
  message: string,
  witness: AuditWitness,
): Promise<RequestOutcome<string>> {
  const received = await courier.receiveMessage(message, (transaction, { kind, agency, country, digest }) =>
    witness.within(transaction, { details: { kind, agency, country, message: digest } }),
  );
  return received.ok ? received : refuseExchange(received.refusal);
}
