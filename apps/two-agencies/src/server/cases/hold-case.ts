import { desc, eq } from "drizzle-orm";
import { cases, saves } from "../database/schema.js";
import type { CaseSeal } from "../keys/case-seal.js";
import type { Store } from "./store.js";

/** A case that nothing else is written to until the transaction ends. */
interface HeldCase {
  readonly seal: CaseSeal;
  /** The number of its last save. */
  readonly lastSave: number;
}

/** Holds a case within a transaction; `undefined` if there is none, or it was erased. */
export async function holdCase(
  { queries: transaction, vault }: Store,
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
