import type { ExchangeParty } from "@spean/exchange";
import { and, count, desc, eq, gt, lt, notInArray, or } from "drizzle-orm";
import type { CourierQueries } from "../database/courier-database.js";
import { messageDeliveryTable, type OutboxMessage, outboxMessageTable } from "../database/courier-tables.js";
import { shownFailureCode } from "./failure-codes.js";

/**
 * State of a message's delivery; times are ISO 8601 in UTC. `dead` is a dead letter, which is not retried by
 * itself; what was `taken-back` is never sent again; `failure` is a code.
 */
export interface MessageDelivery {
  readonly id: string;
  readonly kind: OutboxMessage["kind"];
  readonly to: ExchangeParty;
  readonly state: "waiting" | "delivered" | "dead" | "taken-back";
  readonly attempts: number;
  readonly createdAt: string;
  readonly nextAt: string;
  readonly failure?: string;
}

/** So many deliveries stand on one page of `listDeliveries`. */
export const deliveryPageSize = 100;

/** Where a page ended: the last delivery on it. */
export type DeliveryPageEnd = Pick<MessageDelivery, "id" | "state"> & { readonly createdAt: Date | string };

/** Reads a delivery from its two rows, for a query of your own that joins them. */
export function deliveryFromRows(
  { id, kind, agency, country, createdAt }: OutboxMessage,
  { state, attempts, nextAt, failure }: typeof messageDeliveryTable.$inferSelect,
): MessageDelivery {
  return {
    id,
    kind,
    to: { agency, country },
    state,
    attempts,
    createdAt: createdAt.toISOString(),
    nextAt: nextAt.toISOString(),
    ...(failure !== null && { failure: shownFailureCode(failure) }),
  };
}

/**
 * Lists what is not delivered yet, a page at most: dead letters first, then the newest. `after` is the last of
 * the page before.
 */
export async function listPendingDeliveries(
  queries: CourierQueries,
  after?: DeliveryPageEnd,
): Promise<MessageDelivery[]> {
  const { state } = messageDeliveryTable;
  const { createdAt, id } = outboxMessageTable;
  const from = after && { ...after, createdAt: new Date(after.createdAt) };
  const older =
    from && or(lt(createdAt, from.createdAt), and(eq(createdAt, from.createdAt), lt(id, from.id)));
  const rows = await queries
    .select()
    .from(messageDeliveryTable)
    .innerJoin(outboxMessageTable, eq(id, messageDeliveryTable.message))
    .where(
      and(
        notInArray(state, ["delivered", "taken-back"]),
        from && or(gt(state, from.state), and(eq(state, from.state), older)),
      ),
    )
    .orderBy(state, desc(createdAt), desc(id))
    .limit(deliveryPageSize);
  return rows.map((row) => deliveryFromRows(row.outbox, row.deliveries));
}

/** Counts dead letters. */
export async function countDeadLetters(queries: CourierQueries): Promise<number> {
  const [row] = await queries
    .select({ total: count() })
    .from(messageDeliveryTable)
    .where(eq(messageDeliveryTable.state, "dead"));
  return row?.total ?? 0;
}

/** Reads a message of the outbox; `undefined` if there is none. */
export async function readOutboxMessage(
  queries: CourierQueries,
  id: string,
): Promise<OutboxMessage | undefined> {
  const [row] = await queries.select().from(outboxMessageTable).where(eq(outboxMessageTable.id, id));
  return row;
}
