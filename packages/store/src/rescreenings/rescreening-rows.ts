import type { Rescreening } from "@spean/model";
import { and, asc, eq, lt } from "drizzle-orm";
import { placeOfRescreening } from "../cases/sealed-places.js";
import { formatRescreeningReason } from "../client/rescreening-request.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import { rescreeningTable } from "../tables/entry-tables.js";

type RescreeningRow = typeof rescreeningTable.$inferSelect;

/** Reads a row as a re-screening of the model. */
export function readRescreeningRow(row: Omit<RescreeningRow, "number">, seal: CaseSeal): Rescreening {
  const { id, begunAt, byRole, byAgency, assessment, code, words } = row;
  return {
    id,
    at: begunAt.toISOString(),
    reason: formatRescreeningReason({
      code,
      ...(words !== null && { words: seal.open(placeOfRescreening(id), words) }),
    }),
    of: assessment,
    by: { role: byRole, ...(byAgency !== null && { agency: byAgency }) },
  };
}

/** Loads the re-screenings of a case, oldest first; given a save, those that were begun before it. */
export async function loadRescreeningRows(
  queries: DatabaseQueries,
  { id, save }: { readonly id: string; readonly save?: number },
): Promise<RescreeningRow[]> {
  const { caseId, afterSave, number } = rescreeningTable;
  return queries
    .select()
    .from(rescreeningTable)
    .where(and(eq(caseId, id), save === undefined ? undefined : lt(afterSave, save)))
    .orderBy(asc(number));
}
