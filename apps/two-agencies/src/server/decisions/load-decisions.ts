import type { Decision } from "@spean/model";
import { asc, eq } from "drizzle-orm";
import type { Store } from "../cases/store.js";
import { decisions } from "../database/decision-tables.js";
import { wordsOfDecision } from "./place.js";
import { type Apart, wordsTogether } from "./words-apart.js";

/** The decisions on a case, in the order in which they were recorded. */
export async function loadDecisions({ queries, vault }: Store, caseId: string): Promise<Decision[]> {
  const seal = await vault.of(queries, caseId);
  if (!seal) return [];
  const rows = await queries
    .select()
    .from(decisions)
    .where(eq(decisions.caseId, caseId))
    .orderBy(asc(decisions.number));
  return rows.map(({ id, decision, words }) =>
    wordsTogether({
      codes: decision,
      words: JSON.parse(seal.open(wordsOfDecision(id), words)) as Apart["words"],
    }),
  );
}
