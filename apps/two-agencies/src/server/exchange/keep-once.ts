import type { AuditSupplement as Found, DatabaseQueries as Queries } from "@spean/store";
import { eq } from "drizzle-orm";
import { inbox } from "../database/exchange-tables.js";

/** A message that came in, as it is kept. */
export type Kept = typeof inbox.$inferInsert;

/** What a message was answered with, if it came before. */
export async function replyBefore(queries: Queries, digest: string): Promise<string | undefined> {
  const [row] = await queries.select({ reply: inbox.reply }).from(inbox).where(eq(inbox.digest, digest));
  return row?.reply;
}

/** Keeps a message, within the transaction of what comes of it. @returns whether it was new */
export async function keepOnce(transaction: Queries, message: Kept): Promise<boolean> {
  return (
    (
      await transaction
        .insert(inbox)
        .values(message)
        .onConflictDoNothing()
        .returning({ digest: inbox.digest })
    ).length > 0
  );
}

/** What the audit log says of a message that is kept: who it is from, by the key directory, and which it is. */
export const writtenOf = ({ kind, agency, country, digest }: Kept): Found => ({
  details: { kind, agency, country, message: digest },
});
