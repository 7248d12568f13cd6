import { Answer } from "../codes/answer.js";
import { LanguageTag } from "../identity/language-tag.js";
import { z } from "../zod.js";
import { RelationToPerson } from "./present-person.js";
import { Words } from "./words.js";

/**
 * The interpreter of an interview. `languages` is the pair interpreted between; `relation` is who the interpreter is to the
 * person (`interpreter`: nobody else); `suitable` is whether the officer found them fit and independent; `accepted` is whether
 * the person agreed to them.
 */
export const Interpreter = z.strictObject({
  present: Answer,
  languages: z.strictObject({ person: LanguageTag, officer: LanguageTag }).optional(),
  relation: RelationToPerson.optional(),
  suitable: Answer.optional(),
  accepted: Answer.optional(),
  note: Words.optional(),
});
export type Interpreter = z.infer<typeof Interpreter>;
