import { z } from "../zod.js";

/**
 * A language by its BCP 47 tag, as language[-Script][-REGION][-variant] in the recommended letter case: `km`, `th`, `cjm`
 * (Eastern Cham), `my`, `tpu` (Tampuan), `zh-Hans-CN`. Only the form is checked, save that `kh`, which no language has, is
 * refused: it is the country code taken for Khmer (`km`).
 */
export const LanguageTag = z
  .string()
  .regex(
    /^(?:[a-jl-z][a-z]|k[a-gi-z]|[a-z]{3})(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$/,
  );
export type LanguageTag = z.infer<typeof LanguageTag>;
