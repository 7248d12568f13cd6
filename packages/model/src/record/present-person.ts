import { z } from "../zod.js";
import { Words } from "./words.js";

/** Who somebody present at the interview is to the person. Whoever `employer`, `recruiter` or `unknown` stands for may be controlling them. */
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
export const PresentPerson = z.strictObject({ relation: RelationToPerson, note: Words.optional() });
export type PresentPerson = z.infer<typeof PresentPerson>;
