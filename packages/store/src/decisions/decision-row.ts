import type { Decision } from "@spean/model";
import type { LockedCase } from "../cases/hold-case.js";
import { placeOfDecision } from "../cases/sealed-places.js";
import type { decisionTable } from "../tables/entry-tables.js";
import { splitDecisionText } from "./split-decision.js";

/** Columns of a decision's row that do not come from the decision. */
export interface DecisionRowColumns extends LockedCase {
  readonly digest: string;
  readonly recordedAt: Date;
}

/** Builds the row of a decision, its free text sealed. */
export function buildDecisionRow(
  decision: Decision,
  { seal, lastSave, digest, recordedAt }: DecisionRowColumns,
): typeof decisionTable.$inferInsert {
  const { codes, words } = splitDecisionText(decision);
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
