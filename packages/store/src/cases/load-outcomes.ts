import type { State } from "@spean/model";
import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { OutcomeStanding } from "../client/case-view.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import { assessmentTable, receivedRecordTable, saveTable } from "../tables/case-tables.js";
import { foldOutcomes, type FoldedOutcome, type OutcomeStep } from "./fold-outcomes.js";

/** The outcomes of a case, up to one of its saves or of all. */
export interface CaseOutcomes {
  readonly folded: FoldedOutcome;
  /** Outcome of the assessment before the latest, if there is one. */
  readonly before?: State;
  /** Codes of the dimensions that were ever indicated on a list. */
  readonly dimensions: readonly string[];
}

const inAssessment = <T>(path: string) =>
  sql<T>`jsonb_path_query_array(${assessmentTable.assessment}::jsonb, ${sql.raw(`'${path}'`)})`;

const stepColumns = {
  at: saveTable.savedAt,
  outcome: sql<State>`${assessmentTable.assessment}->>'outcome'`,
  reported: sql<number>`(${assessmentTable.assessment}->>'reported')::int`,
  lists: inAssessment<string[]>("$.lists[*]"),
  signs: inAssessment<string[]>("$.*[*].contributing[*]"),
  dimensions: inAssessment<string[]>('$.dimensions[*] ? (@.state == "indicated").code'),
};

/** What another agency had assessed, as the first step; its signs are not compared with those here. */
async function loadReceivedStep(queries: DatabaseQueries, caseId: string): Promise<OutcomeStep[]> {
  const { outcome, outcomeAt: at, reported } = receivedRecordTable;
  const [row] = await queries
    .select({ outcome, at, reported })
    .from(receivedRecordTable)
    .where(eq(receivedRecordTable.caseId, caseId));
  if (!row?.outcome || !row.at) return [];
  return [{ at: row.at, outcome: row.outcome, reported: row.reported ?? 0, lists: [], signs: ["received"] }];
}

/**
 * Loads the outcomes of a case from its assessments, which are append-only: the index rests on nothing else.
 *
 * @throws if the case has no assessment
 */
export async function loadCaseOutcomes(
  queries: DatabaseQueries,
  { id, save }: { readonly id: string; readonly save?: number },
): Promise<CaseOutcomes> {
  const rows = await queries
    .select(stepColumns)
    .from(assessmentTable)
    .innerJoin(saveTable, eq(assessmentTable.save, saveTable.number))
    .where(
      and(eq(assessmentTable.caseId, id), save === undefined ? undefined : lte(assessmentTable.save, save)),
    )
    .orderBy(asc(assessmentTable.save));
  const [first, ...more] = [...(await loadReceivedStep(queries, id)), ...rows];
  if (!first) throw new Error("A case has no assessment.");
  const before = rows.at(-2)?.outcome;
  return {
    folded: foldOutcomes([first, ...more]),
    dimensions: [...new Set(rows.flatMap(({ dimensions }) => dimensions))],
    ...(before && { before }),
  };
}

/** The same as a client gets it. */
export const standingOf = ({ highest, lowered }: FoldedOutcome): OutcomeStanding => ({
  outcome: highest.outcome,
  outcomeAt: highest.at.toISOString(),
  reported: highest.reported,
  ...(lowered && {
    lowered: {
      outcome: lowered.latest.outcome,
      reported: lowered.latest.reported,
      at: lowered.at.toISOString(),
    },
  }),
});
