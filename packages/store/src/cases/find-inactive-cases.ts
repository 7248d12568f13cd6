import { lt, max, sql } from "drizzle-orm";
import type { DatabaseQueries } from "../database/database-handle.js";
import { saveTable } from "../tables/case-tables.js";
import { decisionTable, rescreeningTable } from "../tables/entry-tables.js";

/**
 * Finds the cases without a save, decision or re-screening since a moment: those whose retention period has
 * ended.
 *
 * @returns their ids
 */
export async function findInactiveCases(queries: DatabaseQueries, since: Date): Promise<string[]> {
  const from = since.toISOString();
  const decided = sql`exists (select from ${decisionTable}
    where ${decisionTable.caseId} = ${saveTable.caseId} and ${decisionTable.recordedAt} >= ${from})`;
  const rescreened = sql`exists (select from ${rescreeningTable}
    where ${rescreeningTable.caseId} = ${saveTable.caseId} and ${rescreeningTable.begunAt} >= ${from})`;
  const rows = await queries
    .select({ caseId: saveTable.caseId })
    .from(saveTable)
    .groupBy(saveTable.caseId)
    .having(sql`${lt(max(saveTable.savedAt), since)} and not ${decided} and not ${rescreened}`);
  return rows.map(({ caseId }) => caseId);
}
