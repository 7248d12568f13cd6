import type { Decision } from "@spean/model";
import type { HeldCase } from "../cases/hold-case.js";
import { placeOfDecision } from "../cases/sealed-places.js";
import type { decisions } from "../tables/entry-tables.js";
import { splitDecision } from "./split-decision.js";

/** Columns of a decision's row that do not come from the decision. */
export interface DecisionEntry extends HeldCase {
  readonly digest: string;
  readonly recordedAt: Date;
}

/** Builds the row of a decision, its free text sealed. */
export function buildDecisionRow(
  decision: Decision,
  { seal, lastSave, digest, recordedAt }: DecisionEntry,
): typeof decisions.$inferInsert {
  const { codes, words } = splitDecision(decision);
  return {
    id: decision.id,
    digest,
    caseId: seal.caseId,
    afterSave: lastSave,
    recordedAt,
    decision: codes,
    words: seal.seal(placeOfDecision(decision.id), JSON.stringify(words)),
  };
}
