import { and, eq, inArray, ne } from "drizzle-orm";
import type { CourierQueries } from "../database/courier-database.js";
import { messageDeliveryTable } from "../database/courier-tables.js";

/** Why a message is taken back: the `failure` of its delivery from then on. */
export type TakeBackReason = "consent-withdrawn" | "case-erased" | "backup-restored";

/**
 * Outcome of taking messages back, as their ids in the outbox: `takenBack` never left; `left` did, or may
 * have: it was delivered, handed out to be carried, or given to the transport, whatever came of that.
 */
export interface TakeBackOutcome {
  readonly takenBack: readonly string[];
  readonly left: readonly string[];
}

/**
 * Takes messages back: once the transaction is committed, none of them is leased, retried or handed out. One
 * that may have left is taken back as well, so that it does not leave once more. What was delivered, and an id
 * that the outbox does not have, stay as they are.
 */
export async function takeBackMessages(
  queries: CourierQueries,
  messageIds: readonly string[],
  reason: TakeBackReason,
): Promise<TakeBackOutcome> {
  if (messageIds.length === 0) return { takenBack: [], left: [] };
  const named = inArray(messageDeliveryTable.message, [...messageIds]);
  await queries
    .update(messageDeliveryTable)
    .set({ state: "taken-back", failure: reason })
    .where(and(named, ne(messageDeliveryTable.state, "delivered")));
  const rows = await queries
    .select({ id: messageDeliveryTable.message, neverLeft: messageDeliveryTable.neverLeft })
    .from(messageDeliveryTable)
    .where(named);
  const ids = (neverLeft: boolean) =>
    rows.filter((row) => (row.neverLeft ?? false) === neverLeft).map(({ id }) => id);
  return { takenBack: ids(true), left: ids(false) };
}

/**
 * Lets a message leave: from now on it may have left, whatever becomes of it. The row decides between this and
 * taking back, so that of the two at once only one happens.
 *
 * @returns `false` if it was taken back meanwhile, or is not there
 */
export async function letMessageLeave(queries: CourierQueries, id: string): Promise<boolean> {
  const leaving = await queries
    .update(messageDeliveryTable)
    .set({ neverLeft: false })
    .where(and(eq(messageDeliveryTable.message, id), ne(messageDeliveryTable.state, "taken-back")))
    .returning({ id: messageDeliveryTable.message });
  return leaving.length > 0;
}
