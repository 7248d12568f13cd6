import { desc, inArray, lt, sql } from "drizzle-orm";
import type { CaseList, CaseListItem } from "../../shared/case-list.js";
import type { Queries } from "../database/database.js";
import { assessments, cases, facts } from "../database/schema.js";
import { publishedTitle } from "./published-title.js";

const pageSize = 50;

/** What each of these cases is at present: its latest facts and its latest assessment. */
async function latestOf(queries: Queries, ids: string[]) {
  const { assessment } = assessments;
  const ages = await queries
    .selectDistinctOn([facts.caseId], { id: facts.caseId, ageClass: facts.ageClass })
    .from(facts)
    .where(inArray(facts.caseId, ids))
    .orderBy(facts.caseId, desc(facts.save));
  const outcomes = await queries
    .selectDistinctOn([assessments.caseId], {
      id: assessments.caseId,
      outcome: sql<CaseListItem["outcome"]>`${assessment}->>'outcome'`,
      reported: sql<number>`(${assessment}->>'reported')::int`,
    })
    .from(assessments)
    .where(inArray(assessments.caseId, ids))
    .orderBy(assessments.caseId, desc(assessments.save));
  return { ages: new Map(ages.map((row) => [row.id, row])), outcomes: new Map(outcomes.map((row) => [row.id, row])) };
}

/** A page of cases, newest first. @param before the `next` of the page before; absent for the first */
export async function listCases(queries: Queries, before?: number): Promise<CaseList> {
  const found = await queries
    .select()
    .from(cases)
    .where(before === undefined ? undefined : lt(cases.number, before))
    .orderBy(desc(cases.number))
    .limit(pageSize + 1);
  const rows = found.slice(0, pageSize);
  if (rows.length === 0) return { cases: [] };
  const { ages, outcomes } = await latestOf(
    queries,
    rows.map(({ id }) => id),
  );
  const items = rows.flatMap(({ id, createdAt, demonstration }): CaseListItem[] => {
    const [age, outcome, title] = [ages.get(id), outcomes.get(id), publishedTitle(demonstration)];
    return age && outcome ? [{ ...age, ...outcome, createdAt: createdAt.toISOString(), ...(title !== undefined && { title }) }] : [];
  });
  const last = found.length > pageSize ? rows.at(-1) : undefined;
  return { cases: items, ...(last && { next: last.number }) };
}
