import { z } from "../zod.js";
import { isoCountryCodes } from "./countries.js";

/**
 * A country or territory by its ISO 3166-1 alpha-2 code: `KH`, `TH`. Not to be mistaken for the languages
 * `km` and `th`.
 */
export const Country = z.enum(isoCountryCodes);
export type Country = z.infer<typeof Country>;

/**
 * A nationality: a country, `stateless`, or `unknown` when it was asked about and could not be established. A
 * person may have several: use an array. An absent nationality has not been asked about.
 */
export const Nationality = z.enum([...isoCountryCodes, "stateless", "unknown"]);
export type Nationality = z.infer<typeof Nationality>;

const expectedTag =
  "write a language tag such as km, th, khb or zh-Hans-CN: the language in small letters, then, if need be, script and region, joined by hyphens.";

/** What to change in text that is no such tag: what stands after `-u-`, `-t-` or `-x-`, the case, or the form. */
const questionOnTag = (text: unknown): string =>
  typeof text === "string" && /-[a-z]-/i.test(text)
    ? "leave out -u-, -t- or -x- and what comes after it: calendar, digits and private use do not belong to the language."
    : expectedTag;

/**
 * A language by its BCP 47 tag, as language[-Script][-REGION][-variant] in the recommended letter case: `km`,
 * `th`, `cjm` (Eastern Cham), `my`, `tpu` (Tampuan), `zh-Hans-CN`. Only the form is checked, save that `kh`,
 * which no language has, is refused: it is the country code taken for Khmer (`km`).
 */
export const LanguageTag = z
  .string()
  .regex(
    /^(?:[a-jl-z][a-z]|k[a-gi-z]|[a-z]{3})(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$/,
    { error: ({ input }) => questionOnTag(input) },
  );
export type LanguageTag = z.infer<typeof LanguageTag>;

/**
 * A script by its ISO 15924 code: `Khmr`, `Thai`, `Latn`, `Mymr`, `Laoo`, `Hans` and so on. Only the form is
 * checked.
 */
export const ScriptCode = z
  .string()
  .regex(/^[A-Z][a-z]{3}$/, "write four letters, the first a capital, such as Khmr, Thai or Latn.");
export type ScriptCode = z.infer<typeof ScriptCode>;
