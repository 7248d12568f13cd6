import type { CourierContext } from "../courier-context.js";
import type { EnvelopeReply } from "../courier-options.js";
import type { CourierRefusal } from "../courier-refusal.js";
import type { CourierQueries } from "../database/courier-database.js";
import { markMessageDelivered } from "../outbox/outbox.js";

/** A reply on its way to the handler, and when it came. */
export interface ReplyArrival {
  readonly reply: EnvelopeReply;
  readonly now: Date;
}

/**
 * Hands a reply to the handler. Whatever a recipient says of an envelope also proves that it was delivered.
 */
export async function handleRecipientReply<Transaction extends CourierQueries>(
  { handlers }: CourierContext<Transaction>,
  transaction: Transaction,
  { reply, now }: ReplyArrival,
): Promise<CourierRefusal | undefined> {
  const refusal = await handlers.onReply(transaction, reply);
  if (!refusal) await markMessageDelivered(transaction, reply.message, now);
  return refusal;
}
