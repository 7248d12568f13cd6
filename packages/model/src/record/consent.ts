import { LanguageTag } from "../identity/language-tag.js";
import { z } from "../zod.js";
import { Actor } from "./actor.js";
import { DataCategory } from "./data-category.js";
import { Instant } from "./instant.js";
import { ItemId } from "./item-id.js";
import { Purpose } from "./purpose.js";
import { Recipient } from "./recipient.js";
import { Words } from "./words.js";

/** Who answered the question of consent. A guardian counts only if nobody suspects them of a part in the exploitation. */
export const ConsentGiver = z.enum([
  "person",
  "guardian-not-suspected",
  "legal-representative",
  "child-protection-authority",
]);
export type ConsentGiver = z.infer<typeof ConsentGiver>;

/**
 * The answer to one question: may this recipient have these categories of data for this purpose? `given` has no default and
 * a refusal is recorded like an agreement. Consent is never implied, never wider than asked, and ends at `revokedAt`.
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
  note: Words.optional(),
});
export type Consent = z.infer<typeof Consent>;
