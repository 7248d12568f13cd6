import type { CaseRecord, Person } from "@spean/model";
import { eq } from "drizzle-orm";
import type { Facts } from "../../shared/case-view.js";
import { caseIndex } from "../database/index-tables.js";
import { documentIndex } from "../database/person-tables.js";
import { cases } from "../database/schema.js";
import { digestsOf } from "../keys/document-digests.js";
import type { Store } from "./store.js";

type Assessed = NonNullable<CaseRecord["assessments"]>[number]["assessment"];

/** A case's facts and its latest assessment. */
interface Present {
  readonly facts: Facts;
  readonly assessment: Assessed;
}

/** What the list and the figures know of a case at present. */
export function presentOf({ facts, assessment }: Present) {
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

/** Brings what the list knows of a case up to date with its facts and its latest assessment. */
export async function indexCase({ queries }: Store, caseId: string, at: Present): Promise<void> {
  const [begun] = await queries.select().from(cases).where(eq(cases.id, caseId));
  if (!begun) throw new Error("There is no such case.");
  const { number, createdAt, demonstration } = begun;
  const present = presentOf(at);
  await queries
    .insert(caseIndex)
    .values({ caseId, number, createdAt, demonstration, ...present })
    .onConflictDoUpdate({ target: caseIndex.caseId, set: present });
}

/** Has a case found by the documents that its person has at present, and by no others. */
export async function indexDocuments(
  { queries, vault }: Store,
  caseId: string,
  { documents = [] }: Person,
): Promise<void> {
  await queries.delete(documentIndex).where(eq(documentIndex.caseId, caseId));
  const digests = new Set(
    documents.flatMap((document) => digestsOf(document, (text) => vault.documentDigestOf(text))),
  );
  if (digests.size > 0)
    await queries.insert(documentIndex).values([...digests].map((digest) => ({ caseId, digest })));
}
