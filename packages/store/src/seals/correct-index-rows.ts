import type { State } from "@spean/model";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { queryRawRows } from "../database/query-rows.js";
import type { StoreReadContext } from "../store-context.js";
import { assessmentTable } from "../tables/case-tables.js";
import { caseIndexTable } from "../tables/index-tables.js";
import { caseSealTable } from "../tables/seal-table.js";
import { computeEntrySeals } from "./case-seal-values.js";
import { selectStableRows, type StableRow } from "./stable-rows.js";

type IndexRow = typeof caseIndexTable.$inferSelect;

const order: readonly State[] = ["not-indicated", "undetermined", "indicated"];

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

/**
 * Sees to it that a list lowers nobody: where a row of the index was changed in the database past the software,
 * its outcome is the highest that was ever assessed, and most signs that were ever reported are counted.
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
  if (altered.length === 0) return [...rows];
  const made = await context.queries
    .select({ caseId: assessmentTable.caseId, assessment: assessmentTable.assessment })
    .from(assessmentTable)
    .where(inArray(assessmentTable.caseId, altered))
    .orderBy(desc(assessmentTable.save));
  return rows.map((row) => {
    const ever = made.filter(({ caseId }) => caseId === row.caseId && altered.includes(caseId));
    if (ever.length === 0) return row;
    const outcomes = ever.map(({ assessment }) => order.indexOf(assessment.outcome));
    const outcome = order[Math.max(...outcomes)] ?? row.outcome;
    return { ...row, outcome, reported: Math.max(...ever.map(({ assessment }) => assessment.reported)) };
  });
}
