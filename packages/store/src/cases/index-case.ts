import type { Person } from "@spean/model";
import { eq } from "drizzle-orm";
import type { CaseFacts } from "../client/case-view.js";
import { digestIdentityDocument } from "../sealing/blind-index.js";
import type { StoreReadContext } from "../store-context.js";
import { caseTable } from "../tables/case-tables.js";
import { caseIndexTable, documentIndexTable } from "../tables/index-tables.js";
import { type CaseOutcomes, loadCaseOutcomes } from "./load-outcomes.js";

function buildIndexColumns(facts: CaseFacts, { folded: { highest, lowered }, dimensions }: CaseOutcomes) {
  const latest = lowered?.latest ?? highest;
  return {
    ageClass: facts.ageClass,
    forms: facts.forms ?? [],
    outcome: highest.outcome,
    outcomeAt: highest.at,
    reported: highest.reported,
    latestOutcome: latest.outcome,
    latestReported: latest.reported,
    loweredAt: lowered?.at ?? null,
    dimensions: [...dimensions],
  };
}

/**
 * Brings the index row of a case up to date (upsert): its present facts, and its outcomes derived anew from
 * all of its assessments.
 *
 * @returns these outcomes
 */
export async function updateCaseIndex(
  { queries }: Pick<StoreReadContext, "queries">,
  caseId: string,
  facts: CaseFacts,
): Promise<CaseOutcomes> {
  const [begun] = await queries.select().from(caseTable).where(eq(caseTable.id, caseId));
  if (!begun) throw new Error("There is no such case.");
  const { number, createdAt, demonstration } = begun;
  const outcomes = await loadCaseOutcomes(queries, { id: caseId });
  const present = buildIndexColumns(facts, outcomes);
  await queries
    .insert(caseIndexTable)
    .values({ caseId, number, createdAt, demonstration, ...present })
    .onConflictDoUpdate({ target: caseIndexTable.caseId, set: present });
  return outcomes;
}

/** Replaces the blind index entries of a case by those of the documents that its person has now. */
export async function updateDocumentIndex(
  { queries, vault }: StoreReadContext,
  caseId: string,
  { documents = [] }: Person,
): Promise<void> {
  await queries.delete(documentIndexTable).where(eq(documentIndexTable.caseId, caseId));
  const digests = new Set(
    documents.flatMap((document) => digestIdentityDocument(document, (text) => vault.documentDigestOf(text))),
  );
  if (digests.size > 0)
    await queries.insert(documentIndexTable).values([...digests].map((digest) => ({ caseId, digest })));
}
