import { eq } from "drizzle-orm";
import type { AuditLog } from "../audit/audit-log.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import { assessments, cases, consents, facts, observations, persons, saves } from "../tables/case-tables.js";
import { decisions, rescreenings } from "../tables/entry-tables.js";
import { caseIndex, documentIndex } from "../tables/index-tables.js";
import { caseKeys } from "../tables/key-tables.js";

/**
 * The tables that a case is deleted from, its key first: triggers refuse to delete rows of a case that has
 * its key.
 */
export const erasedTables = [
  caseKeys,
  caseIndex,
  documentIndex,
  persons,
  decisions,
  rescreenings,
  consents,
  assessments,
  facts,
  observations,
  saves,
] as const;

/**
 * Erases a case in one transaction, by crypto-shredding: deletes its data key, so that no copy of what was
 * sealed opens again, then every row but that of its number. The audit log says that it was erased, and keeps
 * what it said before.
 *
 * @returns false if there is no such case, or it was erased before
 */
export async function eraseCase(queries: DatabaseQueries, caseId: string, audit: AuditLog): Promise<boolean> {
  return queries.transaction(async (transaction) => {
    const [found] = await transaction
      .select({ id: cases.id })
      .from(cases)
      .where(eq(cases.id, caseId))
      .for("update");
    const [key] = await transaction
      .select({ caseId: caseKeys.caseId })
      .from(caseKeys)
      .where(eq(caseKeys.caseId, caseId));
    if (!found || !key) return false;
    await audit.within(transaction, [{ action: "case.erase", outcome: "done", caseId }]);
    for (const table of erasedTables) await transaction.delete(table).where(eq(table.caseId, caseId));
    return true;
  });
}
