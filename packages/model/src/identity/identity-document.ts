import { PartialDate } from "../dates/partial-date.js";
import { z } from "../zod.js";
import { Country } from "./international-codes.js";

/**
 * The kinds of identity document met in cases. What is none of these is `other`, with the name it carries.
 */
export const DocumentKind = z.enum([
  "passport",
  "border-pass",
  "national-id",
  "birth-certificate",
  "family-book",
  "laissez-passer",
  "work-permit",
  "other",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/**
 * Who has the document: the person, somebody else, an authority, nobody (`lost`), or it is `unknown`. Absent:
 * not asked.
 */
export const DocumentHolder = z.enum(["person", "other", "authority", "lost", "unknown"]);
export type DocumentHolder = z.infer<typeof DocumentHolder>;

/**
 * An identity document as far as it is known. Only its kind is needed, and no document is ever required of
 * anyone. `number` is as written, whatever its form; `noticesOnDocument` says what looks odd about it.
 * `country` is the issuing one; `nameAsPrinted` is what the document calls itself, in any script.
 */
export const IdentityDocument = z.strictObject({
  kind: DocumentKind,
  nameAsPrinted: z.string().min(1).optional(),
  number: z.string().min(1).optional(),
  country: Country.optional(),
  issued: PartialDate.optional(),
  expires: PartialDate.optional(),
  heldBy: DocumentHolder.optional(),
});
export type IdentityDocument = z.infer<typeof IdentityDocument>;
