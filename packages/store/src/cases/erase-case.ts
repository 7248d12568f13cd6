import { eq } from "drizzle-orm";
import type { AuditLog } from "../audit/audit-log.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import {
  assessmentTable,
  caseTable,
  consentTable,
  factTable,
  observationTable,
  personTable,
  receivedRecordTable,
  saveTable,
} from "../tables/case-tables.js";
import { decisionTable, rescreeningTable } from "../tables/entry-tables.js";
import { caseIndexTable, documentIndexTable } from "../tables/index-tables.js";
import { caseKeyTable } from "../tables/key-tables.js";

/**
 * The tables that a case is deleted from, its key first: triggers refuse to delete rows of a case that has
 * its key.
 */
export const tablesErasedWithCase = [
  caseKeyTable,
  caseIndexTable,
  documentIndexTable,
  receivedRecordTable,
  personTable,
  decisionTable,
  rescreeningTable,
  consentTable,
  assessmentTable,
  factTable,
  observationTable,
  saveTable,
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
      .select({ id: caseTable.id })
      .from(caseTable)
      .where(eq(caseTable.id, caseId))
      .for("update");
    const [key] = await transaction
      .select({ caseId: caseKeyTable.caseId })
      .from(caseKeyTable)
      .where(eq(caseKeyTable.caseId, caseId));
    if (!found || !key) return false;
    await audit.within(transaction, [{ action: "case.erase", outcome: "done", caseId }]);
    for (const table of tablesErasedWithCase) await transaction.delete(table).where(eq(table.caseId, caseId));
    return true;
  });
}
