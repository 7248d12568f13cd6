import { desc, eq } from "drizzle-orm";
import type { CaseSeal } from "../sealing/case-seal.js";
import type { ReadContext } from "../store-context.js";
import { cases, saves } from "../tables/case-tables.js";

/** A case that is locked until the transaction ends. */
export interface HeldCase {
  readonly seal: CaseSeal;
  /** Number of its last save. */
  readonly lastSave: number;
}

/**
 * Locks a case (`SELECT ... FOR UPDATE`) within a transaction; `undefined` if there is none, or it was
 * erased.
 */
export async function holdCase(
  { queries: transaction, vault }: ReadContext,
  caseId: string,
): Promise<HeldCase | undefined> {
  const [found] = await transaction
    .select({ id: cases.id })
    .from(cases)
    .where(eq(cases.id, caseId))
    .for("update");
  const seal = found && (await vault.of(transaction, caseId));
  if (!seal) return undefined;
  const [last] = await transaction
    .select({ number: saves.number })
    .from(saves)
    .where(eq(saves.caseId, caseId))
    .orderBy(desc(saves.number))
    .limit(1);
  if (!last) throw new Error("A case has no save.");
  return { seal, lastSave: last.number };
}
