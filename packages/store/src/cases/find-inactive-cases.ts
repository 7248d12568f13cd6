import { lt, max, sql } from "drizzle-orm";
import type { DatabaseQueries } from "../database/database-handle.js";
import { saves } from "../tables/case-tables.js";
import { decisions, rescreenings } from "../tables/entry-tables.js";

/**
 * Finds the cases without a save, decision or re-screening since a moment: those whose retention period has
 * ended.
 *
 * @returns their ids
 */
export async function findInactiveCases(queries: DatabaseQueries, since: Date): Promise<string[]> {
  const from = since.toISOString();
  const decided = sql`exists (select from ${decisions}
    where ${decisions.caseId} = ${saves.caseId} and ${decisions.recordedAt} >= ${from})`;
  const rescreened = sql`exists (select from ${rescreenings}
    where ${rescreenings.caseId} = ${saves.caseId} and ${rescreenings.begunAt} >= ${from})`;
  const rows = await queries
    .select({ caseId: saves.caseId })
    .from(saves)
    .groupBy(saves.caseId)
    .having(sql`${lt(max(saves.savedAt), since)} and not ${decided} and not ${rescreened}`);
  return rows.map(({ caseId }) => caseId);
}
