import { z } from "../zod.js";
import { ScriptCode } from "./international-codes.js";

/**
 * What a part of a name is. There is no first and last: order differs between Khmer, Cham, Thai and English
 * usage.
 */
export const NamePartKind = z.enum(["given", "family", "father", "mother", "nickname", "title", "other"]);
export type NamePartKind = z.infer<typeof NamePartKind>;

/** One part of a name, in the script of the whole. */
export const NamePart = z.strictObject({ kind: NamePartKind, text: z.string().min(1) });
export type NamePart = z.infer<typeof NamePart>;

/**
 * A person's name. `asWritten` is the whole name as the document or the person writes it, and is all that is
 * needed: one-name people have no parts to give. `parts` stand in the order in which they are said;
 * `romanised` is a spelling in Latin letters that a document carries or the person uses, never one made up by
 * software.
 */
export const PersonName = z.strictObject({
  asWritten: z.string().min(1),
  script: ScriptCode,
  romanised: z.string().min(1).optional(),
  parts: z.array(NamePart).min(1).optional(),
});
export type PersonName = z.infer<typeof PersonName>;
