import type { State } from "@spean/model";
import { and, arrayContains, desc, eq, exists, gte, inArray, isNotNull, lt, type SQL } from "drizzle-orm";
import type { CaseSearch } from "../client/case-search.js";
import type { CaseListPage, CaseListItem } from "../client/case-view.js";
import type { ListedOutcome } from "../client/outcome-order.js";
import { digestDocumentQuery } from "../sealing/blind-index.js";
import { correctIndexRows } from "../seals/correct-index-rows.js";
import type { StoreReadContext } from "../store-context.js";
import { caseIndexTable, documentIndexTable } from "../tables/index-tables.js";

const pageSize = 50;

/** What is found under an outcome: under the highest also one that is not known here, since it may be that. */
const foundUnder = (outcome: State): ListedOutcome[] =>
  outcome === "indicated" ? [outcome, "unknown"] : [outcome];

type SearchCondition = (search: CaseSearch, context: StoreReadContext) => SQL | undefined;

/** The SQL condition of each field of a search. */
const conditions: readonly SearchCondition[] = [
  ({ number }) => (number === undefined ? undefined : eq(caseIndexTable.number, number)),
  ({ from }) => (from === undefined ? undefined : gte(caseIndexTable.createdAt, new Date(from))),
  ({ to }) => (to === undefined ? undefined : lt(caseIndexTable.createdAt, new Date(to))),
  ({ outcome }) => (outcome === undefined ? undefined : inArray(caseIndexTable.outcome, foundUnder(outcome))),
  ({ lowered }) => (lowered === undefined ? undefined : isNotNull(caseIndexTable.loweredAt)),
  ({ form }) => (form === undefined ? undefined : arrayContains(caseIndexTable.forms, [form])),
  ({ before }) => (before === undefined ? undefined : lt(caseIndexTable.number, before)),
  ({ document }, { queries, vault }) => {
    if (document === undefined) return undefined;
    const digests = digestDocumentQuery(document, (text) => vault.documentDigestOf(text));
    const has = and(
      eq(documentIndexTable.caseId, caseIndexTable.caseId),
      inArray(documentIndexTable.digest, digests),
    );
    return exists(queries.select({ caseId: documentIndexTable.caseId }).from(documentIndexTable).where(has));
  },
];

function readListItem(
  row: typeof caseIndexTable.$inferSelect,
  { titleOfDemonstration }: StoreReadContext,
): CaseListItem {
  const { caseId: id, number, createdAt, demonstration, ageClass, outcome, outcomeAt, reported } = row;
  const { latestOutcome, latestReported, loweredAt } = row;
  const title = demonstration === null ? undefined : titleOfDemonstration?.(demonstration);
  return {
    id,
    number,
    createdAt: createdAt.toISOString(),
    ageClass,
    outcome,
    outcomeAt: outcomeAt.toISOString(),
    reported,
    ...(loweredAt && {
      lowered: { outcome: latestOutcome, reported: latestReported, at: loweredAt.toISOString() },
    }),
    ...(title !== undefined && { title }),
  };
}

/**
 * Lists the cases that meet all conditions of a search, newest first, a page at a time. A case goes by the
 * highest outcome that it ever reached.
 */
export async function listCases(context: StoreReadContext, search: CaseSearch): Promise<CaseListPage> {
  const found = await context.queries
    .select()
    .from(caseIndexTable)
    .where(and(...conditions.map((condition) => condition(search, context))))
    .orderBy(desc(caseIndexTable.number))
    .limit(pageSize + 1);
  const items = (await correctIndexRows(context, found.slice(0, pageSize))).map((row) =>
    readListItem(row, context),
  );
  const last = found.length > pageSize ? items.at(-1) : undefined;
  return { cases: items, ...(last && { next: last.number }) };
}
