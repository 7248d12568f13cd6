import { and, count, eq, gt, sql } from "drizzle-orm";
import type { CourierQueries } from "../database/courier-database.js";
import { type InboxMessage, inboxMessageTable } from "../database/courier-tables.js";

/** How much an inbox takes of one agency in 24 hours: messages of every kind, and their bytes as stored. */
export interface SenderQuota {
  readonly messages: number;
  readonly bytes: number;
}

const mebibyte = 1024 * 1024;
const dayInMs = 24 * 60 * 60 * 1000;

/** 2,000 messages and 128 MiB: far more than two agencies exchange, and far less than fills a disk. */
export const defaultSenderQuota: SenderQuota = { messages: 2000, bytes: 128 * mebibyte };

/** Whether a sender's messages of the last 24 hours, with this one that was just inserted, are over the quota. */
export async function isOverQuota(
  transaction: CourierQueries,
  { agency, country, arrivedAt }: InboxMessage,
  quota: SenderQuota,
): Promise<boolean> {
  const { message } = inboxMessageTable;
  const [taken] = await transaction
    .select({ messages: count(), bytes: sql<string>`coalesce(sum(pg_column_size(${message})), 0)` })
    .from(inboxMessageTable)
    .where(
      and(
        eq(inboxMessageTable.country, country),
        eq(inboxMessageTable.agency, agency),
        gt(inboxMessageTable.arrivedAt, new Date(arrivedAt.getTime() - dayInMs)),
      ),
    );
  return !!taken && (taken.messages > quota.messages || Number(taken.bytes) > quota.bytes);
}
