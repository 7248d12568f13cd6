import type { Assessment, Person } from "@spean/model";
import { eq } from "drizzle-orm";
import type { CaseFacts } from "../client/case-view.js";
import { digestDocument } from "../sealing/blind-index.js";
import type { ReadContext } from "../store-context.js";
import { cases } from "../tables/case-tables.js";
import { caseIndex, documentIndex } from "../tables/index-tables.js";

/** Present facts of a case and its latest assessment. */
interface PresentState {
  readonly facts: CaseFacts;
  readonly assessment: Assessment;
}

function buildIndexColumns({ facts, assessment }: PresentState) {
  const { outcome, reported } = assessment;
  const dimensions = new Set(
    assessment.dimensions.flatMap(({ code, state }) => (state === "indicated" ? [code] : [])),
  );
  return {
    ageClass: facts.ageClass,
    forms: facts.forms ?? [],
    outcome,
    reported,
    dimensions: [...dimensions],
  };
}

/** Brings the index row of a case up to date (upsert). */
export async function indexCase(
  { queries }: Pick<ReadContext, "queries">,
  caseId: string,
  state: PresentState,
): Promise<void> {
  const [begun] = await queries.select().from(cases).where(eq(cases.id, caseId));
  if (!begun) throw new Error("There is no such case.");
  const { number, createdAt, demonstration } = begun;
  const present = buildIndexColumns(state);
  await queries
    .insert(caseIndex)
    .values({ caseId, number, createdAt, demonstration, ...present })
    .onConflictDoUpdate({ target: caseIndex.caseId, set: present });
}

/** Replaces the blind index entries of a case by those of the documents that its person has now. */
export async function indexDocuments(
  { queries, vault }: ReadContext,
  caseId: string,
  { documents = [] }: Person,
): Promise<void> {
  await queries.delete(documentIndex).where(eq(documentIndex.caseId, caseId));
  const digests = new Set(
    documents.flatMap((document) => digestDocument(document, (text) => vault.documentDigestOf(text))),
  );
  if (digests.size > 0)
    await queries.insert(documentIndex).values([...digests].map((digest) => ({ caseId, digest })));
}
