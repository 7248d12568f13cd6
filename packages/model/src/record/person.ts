import { PartialDate } from "../dates/partial-date.js";
import { Nationality } from "../identity/country.js";
import { IdentityDocument } from "../identity/identity-document.js";
import { LanguageTag } from "../identity/language-tag.js";
import { PersonName } from "../identity/person-name.js";
import { z } from "../zod.js";
import { Gender } from "./gender.js";
import { Words } from "./words.js";

/** Who the person is, as far as they told it. Every field is optional: nobody must have a name, a document or a nationality to be screened. */
export const Person = z.strictObject({
  names: z.array(PersonName).optional(),
  birth: PartialDate.optional(),
  gender: Gender.optional(),
  nationalities: z.array(Nationality).optional(),
  languages: z.array(LanguageTag).optional(),
  documents: z.array(IdentityDocument).optional(),
  note: Words.optional(),
});
export type Person = z.infer<typeof Person>;
