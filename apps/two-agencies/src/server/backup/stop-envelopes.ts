import { messageDeliveryTable, outboxMessageTable, takeBackMessages } from "@spean/courier";
import type { DatabaseQueries } from "@spean/store";
import { and, eq, inArray } from "drizzle-orm";

/**
 * Stops every envelope that a backup brings back as not delivered. Since it was made the person may have taken
 * their consent back, and nothing here knows: whoever still agrees is referred anew.
 *
 * @returns how many
 */
export async function stopRestoredEnvelopes(transaction: DatabaseQueries): Promise<number> {
  const waiting = await transaction
    .select({ id: outboxMessageTable.id })
    .from(outboxMessageTable)
    .innerJoin(messageDeliveryTable, eq(messageDeliveryTable.message, outboxMessageTable.id))
    .where(
      and(eq(outboxMessageTable.kind, "envelope"), inArray(messageDeliveryTable.state, ["waiting", "dead"])),
    );
  const ids = waiting.map(({ id }) => id);
  await takeBackMessages(transaction, ids, "backup-restored");
  return ids.length;
}
