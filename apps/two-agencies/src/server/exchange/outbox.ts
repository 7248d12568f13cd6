import { randomUUID } from "node:crypto";
import type { Party } from "@spean/exchange";
import type { DatabaseQueries as Queries } from "@spean/store";
import { and, asc, eq, inArray, lte, ne, sql } from "drizzle-orm";
import { deliveries, outbox } from "../database/exchange-tables.js";
import { digestOf } from "./digest-of.js";

/** A message to another agency. */
export interface Message {
  readonly kind: (typeof outbox.$inferSelect)["kind"];
  readonly to: Party;
  readonly message: string;
}

/** A message whose delivery was begun, and which attempt this is. */
export interface Begun extends Message {
  readonly id: string;
  readonly attempt: number;
}

/** Puts a message into the outbox, within the transaction of what it tells of, so that there is never one without the other. @returns its id */
export async function enqueue(
  transaction: Queries,
  { kind, to, message }: Message,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await transaction
    .insert(outbox)
    .values({ id, kind, ...to, message, digest: digestOf(message), createdAt: now });
  await transaction.insert(deliveries).values({ message: id, state: "waiting", attempts: 0, nextAt: now });
  return id;
}

/**
 * Takes up to `count` messages whose time has come, and keeps them from others for as long as `lease` (in milliseconds). Whoever is killed
 * in between has sent them or not: they are sent again, and the other side knows them.
 */
export async function begin(
  queries: Queries,
  { count, lease, now }: { readonly count: number; readonly lease: number; readonly now: Date },
): Promise<Begun[]> {
  const due = queries
    .select({ message: deliveries.message })
    .from(deliveries)
    .where(and(eq(deliveries.state, "waiting"), lte(deliveries.nextAt, now)))
    .orderBy(asc(deliveries.nextAt))
    .limit(count)
    .for("update", { skipLocked: true });
  const taken = await queries
    .update(deliveries)
    .set({ nextAt: new Date(now.getTime() + lease), attempts: sql`${deliveries.attempts} + 1` })
    .where(inArray(deliveries.message, due))
    .returning({ message: deliveries.message, attempts: deliveries.attempts });
  if (taken.length === 0) return [];
  const attempts = new Map(taken.map((row) => [row.message, row.attempts]));
  const rows = await queries
    .select()
    .from(outbox)
    .where(inArray(outbox.id, [...attempts.keys()]))
    .orderBy(asc(outbox.createdAt));
  return rows.map(({ id, kind, agency, country, message }) => ({
    id,
    kind,
    to: { agency, country },
    message,
    attempt: attempts.get(id) ?? 1,
  }));
}

/** When the next message is due; `undefined` if none waits. */
export async function nextDue(queries: Queries): Promise<Date | undefined> {
  const [row] = await queries
    .select({ nextAt: deliveries.nextAt })
    .from(deliveries)
    .where(eq(deliveries.state, "waiting"))
    .orderBy(asc(deliveries.nextAt))
    .limit(1);
  return row?.nextAt;
}

/** Notes that a message was delivered. */
export async function delivered(queries: Queries, id: string, now: Date): Promise<void> {
  await queries
    .update(deliveries)
    .set({ state: "delivered", deliveredAt: now, failure: null })
    .where(and(eq(deliveries.message, id), ne(deliveries.state, "delivered")));
}

/** Notes why a message was not delivered, and when it is tried next; without a time, never again by itself. */
export async function failed(
  queries: Queries,
  id: string,
  { failure, nextAt }: { readonly failure: string; readonly nextAt: Date | undefined },
): Promise<void> {
  await queries
    .update(deliveries)
    .set({ failure, ...(nextAt ? { nextAt } : { state: "dead" as const }) })
    .where(and(eq(deliveries.message, id), eq(deliveries.state, "waiting")));
}

/** Lets what was not delivered be tried again at once, from the first attempt on. @returns whether there is such a message */
export async function again(queries: Queries, id: string, now: Date): Promise<boolean> {
  const found = await queries
    .update(deliveries)
    .set({ state: "waiting", attempts: 0, nextAt: now })
    .where(and(eq(deliveries.message, id), ne(deliveries.state, "delivered")))
    .returning({ id: deliveries.message });
  return found.length > 0;
}

/** Makes everything that waits due at once. */
export async function tryAllNow(queries: Queries, now: Date): Promise<void> {
  await queries.update(deliveries).set({ nextAt: now }).where(eq(deliveries.state, "waiting"));
}
