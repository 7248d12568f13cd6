import type { Rescreening } from "@spean/model";
import { and, asc, eq, lt } from "drizzle-orm";
import { reasonOf } from "../../shared/rescreening.js";
import { wordsOfRescreening } from "../cases/places.js";
import type { Queries } from "../database/database.js";
import { rescreenings } from "../database/rescreening-tables.js";
import type { CaseSeal } from "../keys/case-seal.js";

type Row = typeof rescreenings.$inferSelect;

/** A re-screening as the model has it. */
export function rescreeningFrom(
  { id, begunAt, byRole, byAgency, assessment, code, words }: Omit<Row, "number">,
  seal: CaseSeal,
): Rescreening {
  return {
    id,
    at: begunAt.toISOString(),
    reason: reasonOf({ code, ...(words !== null && { words: seal.open(wordsOfRescreening(id), words) }) }),
    of: assessment,
    by: { role: byRole, ...(byAgency !== null && { agency: byAgency }) },
  };
}

/** The re-screenings of a case, oldest first; of one as it stood right after a save, those that were begun before it. */
export async function rescreeningRows(
  queries: Queries,
  { id, save }: { readonly id: string; readonly save?: number },
): Promise<Row[]> {
  const { caseId, afterSave, number } = rescreenings;
  return queries
    .select()
    .from(rescreenings)
    .where(and(eq(caseId, id), save === undefined ? undefined : lt(afterSave, save)))
    .orderBy(asc(number));
}
