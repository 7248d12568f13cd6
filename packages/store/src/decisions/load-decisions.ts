import type { Decision } from "@spean/model";
import { asc, eq } from "drizzle-orm";
import { placeOfDecision } from "../cases/sealed-places.js";
import type { ReadContext } from "../store-context.js";
import { decisions } from "../tables/entry-tables.js";
import { joinDecision, type SplitDecision } from "./split-decision.js";

/** Loads the decisions on a case, in the order in which they were recorded. */
export async function loadDecisions({ queries, vault }: ReadContext, caseId: string): Promise<Decision[]> {
  const seal = await vault.of(queries, caseId);
  if (!seal) return [];
  const rows = await queries
    .select()
    .from(decisions)
    .where(eq(decisions.caseId, caseId))
    .orderBy(asc(decisions.number));
  return rows.map(({ id, decision, words }) =>
    joinDecision({
      codes: decision,
      words: JSON.parse(seal.open(placeOfDecision(id), words)) as SplitDecision["words"],
    }),
  );
}
