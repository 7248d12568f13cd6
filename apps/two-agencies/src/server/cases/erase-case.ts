import { eq } from "drizzle-orm";
import type { AuditLog } from "../audit/audit-log.js";
import { decisions } from "../database/decision-tables.js";
import { caseIndex } from "../database/index-tables.js";
import { rescreenings } from "../database/rescreening-tables.js";
import { documentIndex, persons } from "../database/person-tables.js";
import { assessments, cases, consents, facts, observations, saves } from "../database/schema.js";
import { caseKeys } from "../database/sealed-tables.js";
import type { Queries } from "../database/database.js";

/** The tables from which a case is taken, its key first: only a case without a key may be taken from the others. */
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
 * Erases a case in a single transaction: its key, so that no copy of what was sealed opens again, and every row but that of its number.
 * The audit log says that it was erased, and keeps what it said before. @returns whether there was such a case
 */
export async function eraseCase(queries: Queries, caseId: string, audit: AuditLog): Promise<boolean> {
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
