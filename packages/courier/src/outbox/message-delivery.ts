import type { ExchangeParty } from "@spean/exchange";
import { count, desc, eq, notInArray } from "drizzle-orm";
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

const listLimit = 100;

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

/** Lists what is not delivered yet, at most 100: dead letters first, then the newest. */
export async function listPendingDeliveries(queries: CourierQueries): Promise<MessageDelivery[]> {
  const rows = await queries
    .select()
    .from(messageDeliveryTable)
    .innerJoin(outboxMessageTable, eq(outboxMessageTable.id, messageDeliveryTable.message))
    .where(notInArray(messageDeliveryTable.state, ["delivered", "taken-back"]))
    .orderBy(messageDeliveryTable.state, desc(outboxMessageTable.createdAt))
    .limit(listLimit);
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
