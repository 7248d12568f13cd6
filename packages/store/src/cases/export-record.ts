import type { CaseRecord } from "@spean/model";
import { asc, eq } from "drizzle-orm";
import type { ReadContext } from "../store-context.js";
import { assessments, saves } from "../tables/case-tables.js";
import { loadCase } from "./load-case.js";

/**
 * Exports a case as a record of the model with all its assessments, as `spean score` reads it. `undefined` if
 * there is none with this id.
 */
export async function exportRecord(context: ReadContext, id: string): Promise<CaseRecord | undefined> {
  const found = await loadCase(context, { id });
  if (!found) return undefined;
  const made = await context.queries
    .select({ id: assessments.id, at: saves.savedAt, assessment: assessments.assessment })
    .from(assessments)
    .innerJoin(saves, eq(assessments.save, saves.number))
    .where(eq(assessments.caseId, id))
    .orderBy(asc(saves.number));
  return { ...found.record, assessments: made.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })) };
}
