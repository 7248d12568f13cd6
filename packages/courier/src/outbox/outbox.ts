import { createHash, randomUUID } from "node:crypto";
import type { ExchangeParty } from "@spean/exchange";
import { and, asc, eq, inArray, lte, ne, sql } from "drizzle-orm";
import type { CourierQueries } from "../database/courier-database.js";
import { messageDeliveries, type OutboxMessage, outboxMessages } from "../database/courier-tables.js";

/** A message to another agency, sealed or signed. */
export interface OutgoingMessage {
  readonly kind: OutboxMessage["kind"];
  readonly to: ExchangeParty;
  readonly message: string;
}

/** A message that this process has leased for one attempt at delivery, numbered from 1. */
export interface DeliveryAttempt extends OutgoingMessage {
  readonly id: string;
  readonly attempt: number;
}

/** The number of messages to lease, and the length of the lease in milliseconds. */
export interface LeaseRequest {
  readonly count: number;
  readonly lease: number;
  readonly now: Date;
}

/** Computes the SHA-256 digest of a message, as receipts, answers and the inbox name it. */
export const digestMessage = (message: string): string =>
  `sha256:${createHash("sha256").update(message).digest("hex")}`;

/**
 * Writes a message to the outbox within the transaction that causes it, so that there is never one without
 * the other.
 *
 * @returns its id
 */
export async function enqueueMessage(
  transaction: CourierQueries,
  { kind, to, message }: OutgoingMessage,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await transaction
    .insert(outboxMessages)
    .values({ id, kind, ...to, message, digest: digestMessage(message), createdAt: now });
  await transaction
    .insert(messageDeliveries)
    .values({ message: id, state: "waiting", attempts: 0, nextAt: now });
  return id;
}

/**
 * Leases up to `count` messages that are due, so that no other process sends them meanwhile. If this process
 * is killed, the lease runs out and the message is sent again: delivery is at least once, and the receiver is
 * idempotent.
 */
export async function leaseDueMessages(
  queries: CourierQueries,
  { count, lease, now }: LeaseRequest,
): Promise<DeliveryAttempt[]> {
  const due = queries
    .select({ message: messageDeliveries.message })
    .from(messageDeliveries)
    .where(and(eq(messageDeliveries.state, "waiting"), lte(messageDeliveries.nextAt, now)))
    .orderBy(asc(messageDeliveries.nextAt))
    .limit(count)
    .for("update", { skipLocked: true });
  const leased = await queries
    .update(messageDeliveries)
    .set({ nextAt: new Date(now.getTime() + lease), attempts: sql`${messageDeliveries.attempts} + 1` })
    .where(inArray(messageDeliveries.message, due))
    .returning({ message: messageDeliveries.message, attempts: messageDeliveries.attempts });
  if (leased.length === 0) return [];
  const attempts = new Map(leased.map((row) => [row.message, row.attempts]));
  const rows = await queries
    .select()
    .from(outboxMessages)
    .where(inArray(outboxMessages.id, [...attempts.keys()]))
    .orderBy(asc(outboxMessages.createdAt));
  return rows.map(({ id, kind, agency, country, message }) => ({
    id,
    kind,
    to: { agency, country },
    message,
    attempt: attempts.get(id) ?? 1,
  }));
}

/** Reads when the next message is due; `undefined` if none waits. */
export async function readNextDue(queries: CourierQueries): Promise<Date | undefined> {
  const [row] = await queries
    .select({ nextAt: messageDeliveries.nextAt })
    .from(messageDeliveries)
    .where(eq(messageDeliveries.state, "waiting"))
    .orderBy(asc(messageDeliveries.nextAt))
    .limit(1);
  return row?.nextAt;
}

/** Marks a message as delivered. */
export async function markDelivered(queries: CourierQueries, id: string, now: Date): Promise<void> {
  await queries
    .update(messageDeliveries)
    .set({ state: "delivered", deliveredAt: now, failure: null })
    .where(and(eq(messageDeliveries.message, id), ne(messageDeliveries.state, "delivered")));
}

/**
 * Records why an attempt failed, and when the message is tried again; without `nextAt` it becomes a dead
 * letter.
 */
export async function recordFailure(
  queries: CourierQueries,
  id: string,
  { failure, nextAt }: { readonly failure: string; readonly nextAt: Date | undefined },
): Promise<void> {
  await queries
    .update(messageDeliveries)
    .set({ failure, ...(nextAt ? { nextAt } : { state: "dead" as const }) })
    .where(and(eq(messageDeliveries.message, id), eq(messageDeliveries.state, "waiting")));
}

/**
 * Makes an undelivered message, dead letter or not, due at once with all its attempts.
 *
 * @returns `false` if there is no such message
 */
export async function retryDelivery(queries: CourierQueries, id: string, now: Date): Promise<boolean> {
  const retried = await queries
    .update(messageDeliveries)
    .set({ state: "waiting", attempts: 0, nextAt: now })
    .where(and(eq(messageDeliveries.message, id), ne(messageDeliveries.state, "delivered")))
    .returning({ id: messageDeliveries.message });
  return retried.length > 0;
}

/** Ends every lease and every wait, so that whatever is not delivered is due at once. */
export async function expireLeases(queries: CourierQueries, now: Date): Promise<void> {
  await queries.update(messageDeliveries).set({ nextAt: now }).where(eq(messageDeliveries.state, "waiting"));
}
