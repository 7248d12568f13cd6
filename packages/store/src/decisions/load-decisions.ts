import type { Decision } from "@spean/model";
import { asc, eq } from "drizzle-orm";
import { placeOfDecision } from "../cases/sealed-places.js";
import type { StoreReadContext } from "../store-context.js";
import { decisionTable } from "../tables/entry-tables.js";
import { joinDecisionText, type SplitDecision } from "./split-decision.js";

/** Loads the decisions on a case, in the order in which they were recorded. */
export async function loadDecisions(
  { queries, vault }: StoreReadContext,
  caseId: string,
): Promise<Decision[]> {
  const seal = await vault.of(queries, caseId);
  if (!seal) return [];
  const rows = await queries
    .select()
    .from(decisionTable)
    .where(eq(decisionTable.caseId, caseId))
    .orderBy(asc(decisionTable.number));
  return rows.map(({ id, decision, words }) =>
    joinDecisionText({
      codes: decision,
      words: JSON.parse(seal.open(placeOfDecision(id), words)) as SplitDecision["words"],
    }),
  );
}
