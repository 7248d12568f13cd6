import { LanguageTag } from "../identity/language-tag.js";
import { z } from "../zod.js";
import { Actor } from "./actor.js";
import { Instant } from "./instant.js";
import { Interpreter } from "./interpreter.js";
import { Words } from "./words.js";

/** How an interview was held: the person's language beside the officer's, and the interpreter between them. */
export const Interview = z.strictObject({
  at: Instant.optional(),
  by: Actor.optional(),
  language: LanguageTag.optional(),
  officerLanguage: LanguageTag.optional(),
  interpreter: Interpreter.optional(),
  note: Words.optional(),
});
export type Interview = z.infer<typeof Interview>;
