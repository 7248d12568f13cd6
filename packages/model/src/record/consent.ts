import { z } from "../zod.js";
import { LanguageTag } from "../identity/international-codes.js";
import { Actor, Instant, ItemId, Recipient, FreeText } from "./entry-fields.js";

/**
 * What data about a person may be used for. A purpose is agreed before data is shared, and data shared for
 * one is not used for another.
 *
 * - `screening`: asking the common list, scoring it, and meeting urgent needs;
 * - `identification`: the decision of those authorised to identify victims;
 * - `referral`: handing the person over to a service or another authority that helps;
 * - `repatriation`: a safe, voluntary return and what follows it;
 * - `investigation`: prosecuting those who exploited the person, never the person;
 * - `statistics`: counts over many people; it gets no personal field.
 *
 * Source: IOM Data Protection Manual (2010), principle of a specified and legitimate purpose.
 */
export const Purpose = z.enum([
  "screening",
  "identification",
  "referral",
  "repatriation",
  "investigation",
  "statistics",
]);
export type Purpose = z.infer<typeof Purpose>;

/**
 * The parts of a record that consent can name one by one: each is the top-level field of that name, save that
 * `identity-documents` is `/person/documents` and `person` is the rest of `/person`.
 */
export const DataCategory = z.enum([
  "urgent-needs",
  "interview",
  "person",
  "identity-documents",
  "journey",
  "observations",
  "assessments",
  "decisions",
]);
export type DataCategory = z.infer<typeof DataCategory>;

/**
 * Who answered the question of consent. A guardian counts only if nobody suspects them of a part in the
 * exploitation.
 */
export const ConsentGiver = z.enum([
  "person",
  "guardian-not-suspected",
  "legal-representative",
  "child-protection-authority",
]);
export type ConsentGiver = z.infer<typeof ConsentGiver>;

/**
 * The answer to one question: may this recipient have these categories of data for this purpose? `given` has
 * no default and a refusal is recorded like an agreement. Consent is never implied, never wider than asked,
 * and ends at `revokedAt`.
 *
 * Source: IOM Data Protection Manual (2010), principles of consent and of transfer to third parties.
 */
export const Consent = z.strictObject({
  id: ItemId,
  purpose: Purpose,
  recipient: Recipient,
  dataCategories: z.array(DataCategory).min(1),
  given: z.boolean(),
  by: ConsentGiver,
  at: Instant,
  language: LanguageTag,
  askedBy: Actor.optional(),
  revokedAt: Instant.optional(),
  note: FreeText.optional(),
});
export type Consent = z.infer<typeof Consent>;
