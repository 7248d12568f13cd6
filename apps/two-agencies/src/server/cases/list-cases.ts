import { and, arrayContains, desc, eq, exists, gte, inArray, lt, type SQL } from "drizzle-orm";
import type { CaseList, CaseListItem } from "../../shared/case-list.js";
import type { CaseSearch } from "../../shared/case-search.js";
import { caseIndex } from "../database/index-tables.js";
import { documentIndex } from "../database/person-tables.js";
import { digestsSought } from "../keys/document-digests.js";
import { publishedTitle } from "./published-title.js";
import type { Store } from "./store.js";

const pageSize = 50;

type Condition = (sought: CaseSearch, store: Store) => SQL | undefined;

/** What each thing that is sought by asks of a case. */
const conditions: readonly Condition[] = [
  ({ number }) => (number === undefined ? undefined : eq(caseIndex.number, number)),
  ({ from }) => (from === undefined ? undefined : gte(caseIndex.createdAt, new Date(from))),
  ({ to }) => (to === undefined ? undefined : lt(caseIndex.createdAt, new Date(to))),
  ({ outcome }) => (outcome === undefined ? undefined : eq(caseIndex.outcome, outcome)),
  ({ form }) => (form === undefined ? undefined : arrayContains(caseIndex.forms, [form])),
  ({ before }) => (before === undefined ? undefined : lt(caseIndex.number, before)),
  ({ document }, { queries, vault }) => {
    if (document === undefined) return undefined;
    const digests = digestsSought(document, (text) => vault.documentDigestOf(text));
    const has = and(eq(documentIndex.caseId, caseIndex.caseId), inArray(documentIndex.digest, digests));
    return exists(queries.select({ caseId: documentIndex.caseId }).from(documentIndex).where(has));
  },
];

/** A page of the cases that are sought, newest first. */
export async function listCases(store: Store, sought: CaseSearch): Promise<CaseList> {
  const found = await store.queries
    .select()
    .from(caseIndex)
    .where(and(...conditions.map((condition) => condition(sought, store))))
    .orderBy(desc(caseIndex.number))
    .limit(pageSize + 1);
  const rows = found.slice(0, pageSize);
  const items = rows.map(
    ({ caseId, number, createdAt, demonstration, ageClass, outcome, reported }): CaseListItem => {
      const title = publishedTitle(demonstration);
      return {
        id: caseId,
        number,
        createdAt: createdAt.toISOString(),
        ageClass,
        outcome,
        reported,
        ...(title !== undefined && { title }),
      };
    },
  );
  const last = found.length > pageSize ? rows.at(-1) : undefined;
  return { cases: items, ...(last && { next: last.number }) };
}
