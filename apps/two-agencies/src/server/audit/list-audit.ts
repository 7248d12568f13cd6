import type { StoreReadContext } from "@spean/store";
import { auditTable, caseTable } from "@spean/store/tables";
import { desc, eq, getTableColumns, lt } from "drizzle-orm";
import type { AuditedAction, AuditItem, AuditLogPage } from "../../shared/audit.js";
import type { UserRole } from "../../shared/permissions.js";
import { openAccountName } from "../accounts/sealed-account.js";
import { people } from "../database/account-tables.js";

const pageSize = 50;

/**
 * A page of the audit log, newest first.
 * @param before the `next` of the page before; absent for the first
 */
export async function listAudit(
  { queries, vault }: StoreReadContext,
  before?: number,
): Promise<AuditLogPage> {
  const found = await queries
    .select({
      ...getTableColumns(auditTable),
      name: people.name,
      caseNumber: caseTable.number,
      begunAt: caseTable.createdAt,
    })
    .from(auditTable)
    .leftJoin(people, eq(people.id, auditTable.account))
    .leftJoin(caseTable, eq(caseTable.id, auditTable.caseId))
    .where(before === undefined ? undefined : lt(auditTable.number, before))
    .orderBy(desc(auditTable.number))
    .limit(pageSize + 1);
  const entries = found
    .slice(0, pageSize)
    .map(
      ({
        number,
        at,
        account,
        name,
        role,
        action,
        outcome,
        caseId,
        details,
        caseNumber,
        begunAt,
      }): AuditItem => ({
        number,
        at: at.toISOString(),
        ...(account !== null && { account }),
        ...(account !== null && name !== null && { name: openAccountName(vault, { id: account, name }) }),
        ...(role !== null && { role: role as UserRole }),
        action: action as AuditedAction,
        outcome,
        ...(caseId !== null && { caseId }),
        ...(caseNumber !== null &&
          begunAt !== null && { case: { number: caseNumber, createdAt: begunAt.toISOString() } }),
        details,
      }),
    );
  const last = found.length > pageSize ? entries.at(-1) : undefined;
  return { entries, ...(last && { next: last.number }) };
}
