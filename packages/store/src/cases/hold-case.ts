import { desc, eq } from "drizzle-orm";
import { isUuidText } from "../database/is-uuid.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import type { StoreReadContext } from "../store-context.js";
import { caseTable, saveTable } from "../tables/case-tables.js";

/** A case that is locked until the transaction ends. */
export interface LockedCase {
  readonly seal: CaseSeal;
  /** Number of its last save. */
  readonly lastSave: number;
}

/**
 * Locks a case (`SELECT ... FOR UPDATE`) within a transaction; `undefined` if there is none, or it was
 * erased.
 */
export async function lockCaseForUpdate(
  { queries: transaction, vault }: StoreReadContext,
  caseId: string,
): Promise<LockedCase | undefined> {
  if (!isUuidText(caseId)) return undefined;
  const [found] = await transaction
    .select({ id: caseTable.id })
    .from(caseTable)
    .where(eq(caseTable.id, caseId))
    .for("update");
  const seal = found && (await vault.of(transaction, caseId));
  if (!seal) return undefined;
  const [last] = await transaction
    .select({ number: saveTable.number })
    .from(saveTable)
    .where(eq(saveTable.caseId, caseId))
    .orderBy(desc(saveTable.number))
    .limit(1);
  if (!last) throw new Error("A case has no save.");
  return { seal, lastSave: last.number };
}
