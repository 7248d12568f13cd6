import type { CourierRefusal } from "../courier-refusal.js";
import type { InboxMessage } from "../database/courier-tables.js";

/** The reply to a receipt, an answer or a withdrawal. The reply to an envelope is a signed answer instead. */
export const plainInboxReply = "kept";

/** A message that was verified: its row, and what is done in the transaction that inserts it. */
export interface VerifiedMessage<Transaction> {
  readonly row: InboxMessage;
  readonly handle: (transaction: Transaction) => Promise<CourierRefusal | undefined>;
}
