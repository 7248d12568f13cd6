import type { DatabaseQueries as Queries } from "@spean/store";
import { desc, eq, ne } from "drizzle-orm";
import type { Delivery } from "../../shared/referral.js";
import { deliveries, outbox } from "../database/exchange-tables.js";

const newest = 100;

/** How the delivery of a message stands, from its rows. */
export function deliveryFrom(
  { id, kind, agency, country, createdAt }: typeof outbox.$inferSelect,
  { state, attempts, nextAt, failure }: typeof deliveries.$inferSelect,
): Delivery {
  return {
    id,
    kind,
    to: { agency, country },
    state,
    attempts,
    createdAt: createdAt.toISOString(),
    nextAt: nextAt.toISOString(),
    ...(failure !== null && { failure }),
  };
}

/** What is not delivered yet, those that are not tried any more first. */
export async function listUndelivered(queries: Queries): Promise<Delivery[]> {
  const rows = await queries
    .select()
    .from(deliveries)
    .innerJoin(outbox, eq(outbox.id, deliveries.message))
    .where(ne(deliveries.state, "delivered"))
    .orderBy(deliveries.state, desc(outbox.createdAt))
    .limit(newest);
  return rows.map((row) => deliveryFrom(row.outbox, row.deliveries));
}

/** A message of the outbox as it goes over the line or on a stick; `undefined` if there is none. */
export async function messageOf(
  queries: Queries,
  id: string,
): Promise<{ readonly kind: Delivery["kind"]; readonly message: string } | undefined> {
  const [row] = await queries
    .select({ kind: outbox.kind, message: outbox.message })
    .from(outbox)
    .where(eq(outbox.id, id));
  return row;
}
