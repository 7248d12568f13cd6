import { lt, max, sql } from "drizzle-orm";
import type { Queries } from "../database/database.js";
import { decisions } from "../database/decision-tables.js";
import { rescreenings } from "../database/rescreening-tables.js";
import { saves } from "../database/schema.js";

/** The cases to which nothing was saved, on which nothing was decided, and of which no re-screening was begun, since a moment. */
export async function oldCases(queries: Queries, since: Date): Promise<string[]> {
  const decided = sql`exists (select from ${decisions} where ${decisions.caseId} = ${saves.caseId} and ${decisions.recordedAt} >= ${since.toISOString()})`;
  const rescreened = sql`exists (select from ${rescreenings} where ${rescreenings.caseId} = ${saves.caseId} and ${rescreenings.begunAt} >= ${since.toISOString()})`;
  const rows = await queries
    .select({ caseId: saves.caseId })
    .from(saves)
    .groupBy(saves.caseId)
    .having(sql`${lt(max(saves.savedAt), since)} and not ${decided} and not ${rescreened}`);
  return rows.map(({ caseId }) => caseId);
}
