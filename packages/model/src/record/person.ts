import { z } from "../zod.js";
import { FreeText } from "./entry-fields.js";
import { PartialDate } from "../dates/partial-date.js";
import { Nationality, LanguageTag } from "../identity/international-codes.js";
import { IdentityDocument } from "../identity/identity-document.js";
import { PersonName } from "../identity/person-name.js";

/** Gender as the person states it: a code, or their own words, or both. `declined`: they chose not to say. */
export const Gender = z.strictObject({
  code: z.enum(["female", "male", "other", "declined"]).optional(),
  asWritten: FreeText.optional(),
});
export type Gender = z.infer<typeof Gender>;

/**
 * Who the person is, as far as they told it. Every field is optional: nobody must have a name, a document or
 * a nationality to be screened.
 */
export const Person = z.strictObject({
  names: z.array(PersonName).optional(),
  birth: PartialDate.optional(),
  gender: Gender.optional(),
  nationalities: z.array(Nationality).optional(),
  languages: z.array(LanguageTag).optional(),
  documents: z.array(IdentityDocument).optional(),
  note: FreeText.optional(),
});
export type Person = z.infer<typeof Person>;
