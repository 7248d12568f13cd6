import { createHash, randomUUID } from "node:crypto";
import type { ExchangeParty } from "@spean/exchange";
import { and, asc, eq, inArray, lte, ne, sql } from "drizzle-orm";
import type { CourierQueries } from "../database/courier-database.js";
import { messageDeliveryTable, type OutboxMessage, outboxMessageTable } from "../database/courier-tables.js";

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

/** The number of messages to lease, to one recipient if `to` is there, and the lease in milliseconds. */
export interface MessageLeaseRequest {
  readonly to?: ExchangeParty;
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
    .insert(outboxMessageTable)
    .values({ id, kind, ...to, message, digest: digestMessage(message), createdAt: now });
  await transaction
    .insert(messageDeliveryTable)
    .values({ message: id, state: "waiting", attempts: 0, nextAt: now, neverLeft: true });
  return id;
}

/**
 * Leases up to `count` messages that are due, so that no other process sends them meanwhile. If this process
 * is killed, the lease runs out and the message is sent again: delivery is at least once, and the receiver is
 * idempotent.
 */
export async function leaseDueMessages(
  queries: CourierQueries,
  { to, count, lease, now }: MessageLeaseRequest,
): Promise<DeliveryAttempt[]> {
  const { id: messageId, agency: agencyName, country: countryCode } = outboxMessageTable;
  const toRecipient =
    to &&
    inArray(
      messageDeliveryTable.message,
      queries
        .select({ id: messageId })
        .from(outboxMessageTable)
        .where(and(eq(agencyName, to.agency), eq(countryCode, to.country))),
    );
  const due = queries
    .select({ message: messageDeliveryTable.message })
    .from(messageDeliveryTable)
    .where(and(eq(messageDeliveryTable.state, "waiting"), lte(messageDeliveryTable.nextAt, now), toRecipient))
    .orderBy(asc(messageDeliveryTable.nextAt))
    .limit(count)
    .for("update", { skipLocked: true });
  const leased = await queries
    .update(messageDeliveryTable)
    .set({ nextAt: new Date(now.getTime() + lease), attempts: sql`${messageDeliveryTable.attempts} + 1` })
    .where(inArray(messageDeliveryTable.message, due))
    .returning({ message: messageDeliveryTable.message, attempts: messageDeliveryTable.attempts });
  if (leased.length === 0) return [];
  const attempts = new Map(leased.map((row) => [row.message, row.attempts]));
  const rows = await queries
    .select()
    .from(outboxMessageTable)
    .where(inArray(outboxMessageTable.id, [...attempts.keys()]))
    .orderBy(asc(outboxMessageTable.createdAt));
  return rows.map(({ id, kind, agency, country, message }) => ({
    id,
    kind,
    to: { agency, country },
    message,
    attempt: attempts.get(id) ?? 1,
  }));
}

/** Marks a message as delivered. */
export async function markMessageDelivered(queries: CourierQueries, id: string, now: Date): Promise<void> {
  await queries
    .update(messageDeliveryTable)
    .set({ state: "delivered", deliveredAt: now, failure: null, neverLeft: false })
    .where(and(eq(messageDeliveryTable.message, id), ne(messageDeliveryTable.state, "delivered")));
}

/**
 * Records why an attempt failed, and when the message is tried again; without `nextAt` it becomes a dead
 * letter.
 */
export async function recordDeliveryFailure(
  queries: CourierQueries,
  id: string,
  { failure, nextAt }: { readonly failure: string; readonly nextAt: Date | undefined },
): Promise<void> {
  await queries
    .update(messageDeliveryTable)
    .set({ failure, ...(nextAt ? { nextAt } : { state: "dead" as const }) })
    .where(and(eq(messageDeliveryTable.message, id), eq(messageDeliveryTable.state, "waiting")));
}

/**
 * Makes an undelivered message, dead letter or not, due at once with all its attempts.
 *
 * @returns `false` if there is no such message
 */
export async function retryDelivery(queries: CourierQueries, id: string, now: Date): Promise<boolean> {
  const retried = await queries
    .update(messageDeliveryTable)
    .set({ state: "waiting", attempts: 0, nextAt: now })
    .where(
      and(eq(messageDeliveryTable.message, id), inArray(messageDeliveryTable.state, ["waiting", "dead"])),
    )
    .returning({ id: messageDeliveryTable.message });
  return retried.length > 0;
}

/** Ends every lease and every wait, so that whatever is not delivered is due at once. */
export async function expireDeliveryLeases(queries: CourierQueries, now: Date): Promise<void> {
  await queries
    .update(messageDeliveryTable)
    .set({ nextAt: now })
    .where(eq(messageDeliveryTable.state, "waiting"));
}
