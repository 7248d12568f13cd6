import { listCases, type StoreReadContext } from "@spean/store";
import { auditTable, caseIndexTable, saveTable } from "@spean/store/tables";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { LoweredCase, LoweredCasePage } from "../../shared/lowered-case.js";
import { openAccountName } from "../accounts/sealed-account.js";
import { people } from "../database/account-tables.js";

/** By case, who made the save since which it is lower, as the audit log has it. */
async function findWhoLowered(
  { queries, vault }: StoreReadContext,
  caseIds: readonly string[],
): Promise<Map<string, NonNullable<LoweredCase["by"]>>> {
  if (caseIds.length === 0) return new Map();
  const rows = await queries
    .select({
      caseId: saveTable.caseId,
      role: auditTable.role,
      account: auditTable.account,
      name: people.name,
    })
    .from(caseIndexTable)
    .innerJoin(
      saveTable,
      and(eq(saveTable.caseId, caseIndexTable.caseId), eq(saveTable.savedAt, caseIndexTable.loweredAt)),
    )
    .innerJoin(
      auditTable,
      and(
        eq(auditTable.caseId, saveTable.caseId),
        sql`${auditTable.details}->>'save' = ${saveTable.key}::text`,
      ),
    )
    .leftJoin(people, eq(people.id, auditTable.account))
    .where(inArray(caseIndexTable.caseId, [...caseIds]));
  return new Map(
    rows.map(({ caseId, role, account, name }) => [
      caseId,
      {
        ...(role !== null && { role }),
        ...(account !== null && name !== null && { name: openAccountName(vault, { id: account, name }) }),
      },
    ]),
  );
}

/**
 * Lists the cases whose latest assessment is lower than one before, newest case first, with who changed it.
 *
 * @param before the `next` of the page before; absent for the first
 */
export async function listLoweredCases(store: StoreReadContext, before?: number): Promise<LoweredCasePage> {
  const { cases, next } = await listCases(store, { lowered: true, ...(before !== undefined && { before }) });
  const who = await findWhoLowered(
    store,
    cases.map(({ id }) => id),
  );
  return {
    cases: cases.map((one) => {
      const by = who.get(one.id);
      return { ...one, ...(by && { by }) };
    }),
    ...(next !== undefined && { next }),
  };
}
