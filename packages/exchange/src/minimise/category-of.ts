import type { DataCategory } from "@spean/model";

/**
 * The categories of consent, and `hand-over`, which no consent names because nothing can be handed over
 * without it: whose case it is, and the hand-over itself.
 */
export type FieldCategory = DataCategory | "hand-over";

/**
 * The category of data that has to be consented to for each top-level field of a record, `/person/documents`
 * apart. What is derived from observations goes with them. A field that is not here, such as one that a
 * system added, is covered by no consent.
 */
const byField: Readonly<Record<string, FieldCategory>> = {
  id: "hand-over",
  ageClass: "hand-over",
  referrals: "hand-over",
  consents: "hand-over",
  urgentNeeds: "urgent-needs",
  interview: "interview",
  rescreenings: "interview",
  person: "person",
  journey: "journey",
  forms: "observations",
  answers: "observations",
  observations: "observations",
  conflicts: "observations",
  eventId: "observations",
  assessments: "assessments",
  decisions: "decisions",
};

/** The category of data that a field belongs to, by its path or pattern; nothing if it belongs to none. */
export function fieldCategoryOf(path: string): FieldCategory | undefined {
  if (path.startsWith("/person/documents/")) return "identity-documents";
  const field = path.split("/", 2)[1]!;
  return Object.hasOwn(byField, field) ? byField[field] : undefined;
}
