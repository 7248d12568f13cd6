import type { Decision } from "@spean/model";
import type { decisions } from "../database/decision-tables.js";
import type { CaseSeal } from "../keys/case-seal.js";
import { wordsOfDecision } from "./place.js";
import { wordsApart } from "./words-apart.js";

/** What a decision is written down with. */
export interface DecisionPlace {
  readonly seal: CaseSeal;
  readonly digest: string;
  /** The last save of the case. */
  readonly afterSave: number;
  readonly recordedAt: Date;
}

/** A decision as its row. */
export function decisionRow(
  decision: Decision,
  { seal, ...place }: DecisionPlace,
): typeof decisions.$inferInsert {
  const { codes, words } = wordsApart(decision);
  return {
    id: decision.id,
    ...place,
    caseId: seal.caseId,
    decision: codes,
    words: seal.seal(wordsOfDecision(decision.id), JSON.stringify(words)),
  };
}
