import { z } from "../zod.js";
import { FreeText, Actor, Instant } from "./entry-fields.js";
import { Answer } from "../code-lists.js";
import { LanguageTag } from "../identity/international-codes.js";

/**
 * Who somebody present at the interview is to the person. Whoever `employer`, `recruiter` or `unknown` stands
 * for may be controlling them.
 */
export const RelationToPerson = z.enum([
  "family",
  "friend",
  "guardian",
  "interpreter",
  "lawyer",
  "social-worker",
  "officer",
  "fellow-worker",
  "employer",
  "recruiter",
  "unknown",
  "other",
]);
export type RelationToPerson = z.infer<typeof RelationToPerson>;

/** Somebody else who is present at the interview: their relation to the person, not their name. */
export const PresentPerson = z.strictObject({ relation: RelationToPerson, note: FreeText.optional() });
export type PresentPerson = z.infer<typeof PresentPerson>;

/**
 * The interpreter of an interview. `languages` is the pair interpreted between; `relation` is who the
 * interpreter is to the person (`interpreter`: nobody else); `suitable` is whether the officer found them fit
 * and independent; `accepted` is whether the person agreed to them.
 */
export const Interpreter = z.strictObject({
  present: Answer,
  languages: z.strictObject({ person: LanguageTag, officer: LanguageTag }).optional(),
  relation: RelationToPerson.optional(),
  suitable: Answer.optional(),
  accepted: Answer.optional(),
  note: FreeText.optional(),
});
export type Interpreter = z.infer<typeof Interpreter>;

/**
 * How an interview was held: the person's language beside the officer's, and the interpreter between them.
 */
export const Interview = z.strictObject({
  at: Instant.optional(),
  by: Actor.optional(),
  language: LanguageTag.optional(),
  officerLanguage: LanguageTag.optional(),
  interpreter: Interpreter.optional(),
  note: FreeText.optional(),
});
export type Interview = z.infer<typeof Interview>;
