import { z } from "../zod.js";
import { Strength } from "../codes/strength.js";
import { Verification } from "../codes/verification.js";
import { Code, IndicatorCode } from "./code.js";
import { SourceReference } from "./source.js";

/** One observable sign: its dimension (or question group), its strength on each list it stands on, and where that comes from. */
export const Indicator = z.strictObject({
  code: IndicatorCode,
  dimension: Code,
  meaning: z.string().min(1),
  strengths: z.record(Code, Strength),
  verification: z.record(Code, Verification),
  sources: z.array(SourceReference).min(1),
  note: z.string().optional(),
});
export type Indicator = z.infer<typeof Indicator>;
