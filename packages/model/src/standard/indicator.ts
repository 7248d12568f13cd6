import { z } from "../zod.js";
import { Strength } from "../codes/strength.js";
import { Verification } from "../codes/verification.js";
import { Code, IndicatorCode } from "./code.js";
import { SourceReference } from "./source.js";

/**
 * Lists on which an indicator counts for its dimension and yet changes no finding in any case, and why that is meant.
 * It is a declaration, not a rule: it scores nothing, and `verify` holds it to be true.
 */
export const InformativeOnly = z.strictObject({ lists: z.array(Code).min(1), reason: z.string().min(1) });
export type InformativeOnly = z.infer<typeof InformativeOnly>;

/** One observable sign: its dimension (or question group), its strength on each list it stands on, and where that comes from. */
export const Indicator = z.strictObject({
  code: IndicatorCode,
  dimension: Code,
  meaning: z.string().min(1),
  strengths: z.record(Code, Strength),
  verification: z.record(Code, Verification),
  sources: z.array(SourceReference).min(1),
  informativeOnly: InformativeOnly.optional(),
  note: z.string().optional(),
});
export type Indicator = z.infer<typeof Indicator>;
