import type { Assessment, Person } from "@spean/model";
import { eq } from "drizzle-orm";
import type { CaseFacts } from "../client/case-view.js";
import { digestIdentityDocument } from "../sealing/blind-index.js";
import type { StoreReadContext } from "../store-context.js";
import { caseTable } from "../tables/case-tables.js";
import { caseIndexTable, documentIndexTable } from "../tables/index-tables.js";

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
export async function updateCaseIndex(
  { queries }: Pick<StoreReadContext, "queries">,
  caseId: string,
  state: PresentState,
): Promise<void> {
  const [begun] = await queries.select().from(caseTable).where(eq(caseTable.id, caseId));
  if (!begun) throw new Error("There is no such case.");
  const { number, createdAt, demonstration } = begun;
  const present = buildIndexColumns(state);
  await queries
    .insert(caseIndexTable)
    .values({ caseId, number, createdAt, demonstration, ...present })
    .onConflictDoUpdate({ target: caseIndexTable.caseId, set: present });
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
