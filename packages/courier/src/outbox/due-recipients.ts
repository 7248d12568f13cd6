import type { ExchangeParty } from "@spean/exchange";
import { eq, min } from "drizzle-orm";
import type { CourierQueries } from "../database/courier-database.js";
import { messageDeliveryTable, outboxMessageTable } from "../database/courier-tables.js";

/** An agency that messages wait for, and when the first of them is due. */
export interface DueRecipient {
  readonly to: ExchangeParty;
  readonly dueAt: Date;
}

/** Lists the agencies that messages wait for. */
export async function listDueRecipients(queries: CourierQueries): Promise<DueRecipient[]> {
  const { agency, country, id } = outboxMessageTable;
  const rows = await queries
    .select({ agency, country, dueAt: min(messageDeliveryTable.nextAt) })
    .from(messageDeliveryTable)
    .innerJoin(outboxMessageTable, eq(id, messageDeliveryTable.message))
    .where(eq(messageDeliveryTable.state, "waiting"))
    .groupBy(agency, country);
  return rows.flatMap(({ dueAt, ...to }) => (dueAt ? [{ to, dueAt }] : []));
}
