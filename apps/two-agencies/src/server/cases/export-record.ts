import type { CaseRecord } from "@spean/model";
import { asc, eq } from "drizzle-orm";
import { assessments, saves } from "../database/schema.js";
import { loadCase } from "./load-case.js";
import type { Store } from "./store.js";

/** A case as the full record of the model, every assessment with it, as `spean score` reads it. `undefined` if there is none with this id. */
export async function exportRecord(store: Store, id: string): Promise<CaseRecord | undefined> {
  const found = await loadCase(store, { id });
  if (!found) return undefined;
  const made = await store.queries
    .select({ id: assessments.id, at: saves.savedAt, assessment: assessments.assessment })
    .from(assessments)
    .innerJoin(saves, eq(assessments.save, saves.number))
    .where(eq(assessments.caseId, id))
    .orderBy(asc(saves.number));
  return { ...found.record, assessments: made.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })) };
}
