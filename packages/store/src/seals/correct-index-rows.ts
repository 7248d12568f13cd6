import { and, eq, inArray, sql } from "drizzle-orm";
import { loadCase } from "../cases/load-case.js";
import { queryRawRows } from "../database/query-rows.js";
import type { StoreReadContext } from "../store-context.js";
import { caseIndexTable } from "../tables/index-tables.js";
import { caseSealTable } from "../tables/seal-table.js";
import { AlteredRecordError } from "./altered-record.js";
import { computeEntrySeals } from "./case-seal-values.js";
import { selectStableRows, type StableRow } from "./stable-rows.js";

type IndexRow = typeof caseIndexTable.$inferSelect;

/** Ids of those cases whose row of the index is not as the software wrote it. */
async function findAlteredIndexRows(
  { queries, vault }: StoreReadContext,
  ids: readonly string[],
): Promise<string[]> {
  const of = inArray(caseIndexTable.caseId, [...ids]);
  const [found] = await queryRawRows<{ rows: readonly StableRow[] }>(
    queries,
    sql`select ${selectStableRows(caseIndexTable, of)} as rows`,
  );
  const kept = await queries
    .select({ caseId: caseSealTable.caseId, seal: caseSealTable.seal })
    .from(caseSealTable)
    .where(and(inArray(caseSealTable.caseId, [...ids]), eq(caseSealTable.entry, "index")));
  const seals = await vault.ofAll(queries, ids);
  return ids.filter((id) => {
    const [seal, rows] = [seals.get(id), found?.rows.filter((row) => row.case_id === id)];
    if (!seal || !rows) return true;
    const computed = computeEntrySeals(seal, { case_index: rows }).get("index");
    return kept.find(({ caseId }) => caseId === id)?.seal !== computed;
  });
}

/** What is shown of a case whose record was altered too: nothing of it can be trusted, so it protects. */
const inDoubt = {
  ageClass: "unknown",
  outcome: "indicated",
  latestOutcome: "indicated",
  loweredAt: null,
} as const satisfies Partial<IndexRow>;

/** Derives a row of the index anew from what the case says. */
async function deriveIndexRow(context: StoreReadContext, row: IndexRow): Promise<IndexRow> {
  const found = await loadCase(context, { id: row.caseId }).catch((error: unknown) => {
    if (error instanceof AlteredRecordError) return undefined;
    throw error;
  });
  if (!found) return { ...row, ...inDoubt };
  const { number, createdAt, record, standing } = found;
  const { outcome, reported, lowered = standing } = standing;
  return {
    ...{ ...row, number, createdAt: new Date(createdAt) },
    ...{ ageClass: record.ageClass, forms: [...(record.forms ?? [])] },
    ...{ outcome, reported, outcomeAt: new Date(standing.outcomeAt) },
    ...{ latestOutcome: lowered.outcome, latestReported: lowered.reported },
    loweredAt: standing.lowered ? new Date(standing.lowered.at) : null,
  };
}

/**
 * Sees to it that a list lowers nobody: a row of the index that was changed in the database past the software is
 * derived anew from the case. Where the case was changed as well, its highest outcome and its age are not known:
 * it is listed as indicated, of unknown age.
 */
export async function correctIndexRows(
  context: StoreReadContext,
  rows: readonly IndexRow[],
): Promise<IndexRow[]> {
  if (rows.length === 0) return [];
  const altered = await findAlteredIndexRows(
    context,
    rows.map(({ caseId }) => caseId),
  );
  return Promise.all(
    rows.map((row) => (altered.includes(row.caseId) ? deriveIndexRow(context, row) : Promise.resolve(row))),
  );
}
