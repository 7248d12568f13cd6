import type { CaseRecord } from "@spean/model";
import { asc, eq } from "drizzle-orm";
import type { StoreReadContext } from "../store-context.js";
import { assessmentTable, saveTable } from "../tables/case-tables.js";
import { loadCase } from "./load-case.js";
import { loadReceivedParts } from "./received-parts.js";

/**
 * Exports a case as a record of the model with all its assessments, those that it brought along first, as
 * `spean score` reads it; those that this version cannot read stand as they came in `unreadAssessments`.
 * `undefined` if there is none with this id.
 */
export async function exportRecord(context: StoreReadContext, id: string): Promise<CaseRecord | undefined> {
  const found = await loadCase(context, { id });
  if (!found) return undefined;
  const made = await context.queries
    .select({ id: assessmentTable.id, at: saveTable.savedAt, assessment: assessmentTable.assessment })
    .from(assessmentTable)
    .innerJoin(saveTable, eq(assessmentTable.save, saveTable.number))
    .where(eq(assessmentTable.caseId, id))
    .orderBy(asc(saveTable.number));
  const seal = await context.vault.of(context.queries, id);
  const { assessments: brought = [], unreadAssessments } = seal
    ? await loadReceivedParts(context.queries, seal)
    : {};
  const own = made.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() }));
  return {
    ...found.record,
    assessments: [...brought, ...own],
    ...(unreadAssessments && { unreadAssessments }),
  };
}
