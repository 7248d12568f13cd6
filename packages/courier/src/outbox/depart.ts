import type { CourierContext } from "../courier-context.js";
import type { CourierQueries } from "../database/courier-database.js";
import type { OutboxMessage } from "../database/courier-tables.js";
import { readOutboxMessage } from "./message-delivery.js";
import { letMessageLeave, takeBackMessages } from "./take-back.js";

/**
 * Lets a message leave, to the transport or into somebody's hand, if your `judgeDeparture` does not take it
 * back. Judging and leaving are one transaction.
 *
 * @returns `undefined` if it was taken back, now or before, or is not there
 * @throws what `judgeDeparture` or the database throws: the message has not left
 */
export function departMessage<Transaction extends CourierQueries>(
  { database, handlers }: CourierContext<Transaction>,
  id: string,
): Promise<OutboxMessage | undefined> {
  return database.transaction(async (transaction) => {
    const message = await readOutboxMessage(transaction, id);
    if (!message) return undefined;
    const { kind, agency, country } = message;
    const reason = await handlers.judgeDeparture?.(transaction, { id, kind, to: { agency, country } });
    if (reason === undefined) return (await letMessageLeave(transaction, id)) ? message : undefined;
    await takeBackMessages(transaction, [id], reason);
    return undefined;
  });
}
