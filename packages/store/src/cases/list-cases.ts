import { and, arrayContains, desc, eq, exists, gte, inArray, lt, type SQL } from "drizzle-orm";
import type { CaseSearch } from "../client/case-search.js";
import type { CaseList, CaseListItem } from "../client/case-view.js";
import { digestDocumentQuery } from "../sealing/blind-index.js";
import type { ReadContext } from "../store-context.js";
import { caseIndex, documentIndex } from "../tables/index-tables.js";

const pageSize = 50;

type SearchCondition = (search: CaseSearch, context: ReadContext) => SQL | undefined;

/** The SQL condition of each field of a search. */
const conditions: readonly SearchCondition[] = [
  ({ number }) => (number === undefined ? undefined : eq(caseIndex.number, number)),
  ({ from }) => (from === undefined ? undefined : gte(caseIndex.createdAt, new Date(from))),
  ({ to }) => (to === undefined ? undefined : lt(caseIndex.createdAt, new Date(to))),
  ({ outcome }) => (outcome === undefined ? undefined : eq(caseIndex.outcome, outcome)),
  ({ form }) => (form === undefined ? undefined : arrayContains(caseIndex.forms, [form])),
  ({ before }) => (before === undefined ? undefined : lt(caseIndex.number, before)),
  ({ document }, { queries, vault }) => {
    if (document === undefined) return undefined;
    const digests = digestDocumentQuery(document, (text) => vault.documentDigestOf(text));
    const has = and(eq(documentIndex.caseId, caseIndex.caseId), inArray(documentIndex.digest, digests));
    return exists(queries.select({ caseId: documentIndex.caseId }).from(documentIndex).where(has));
  },
];

function readListItem(
  row: typeof caseIndex.$inferSelect,
  { titleOfDemonstration }: ReadContext,
): CaseListItem {
  const { caseId: id, number, createdAt, demonstration, ageClass, outcome, reported } = row;
  const title = demonstration === null ? undefined : titleOfDemonstration?.(demonstration);
  return {
    id,
    number,
    createdAt: createdAt.toISOString(),
    ageClass,
    outcome,
    reported,
    ...(title !== undefined && { title }),
  };
}

/** Lists the cases that meet all conditions of a search, newest first, a page at a time. */
export async function listCases(context: ReadContext, search: CaseSearch): Promise<CaseList> {
  const found = await context.queries
    .select()
    .from(caseIndex)
    .where(and(...conditions.map((condition) => condition(search, context))))
    .orderBy(desc(caseIndex.number))
    .limit(pageSize + 1);
  const items = found.slice(0, pageSize).map((row) => readListItem(row, context));
  const last = found.length > pageSize ? items.at(-1) : undefined;
  return { cases: items, ...(last && { next: last.number }) };
}
