import { z } from "../zod.js";
import { CountedStrength } from "../codes/strength.js";
import { Code } from "./code.js";
import { SourceReference } from "./source.js";

/** At least this many `yes` answers among indicators of these strengths. */
export const StrengthCount = z.strictObject({ atLeast: z.int().min(1), of: z.array(CountedStrength).min(1) });
export type StrengthCount = z.infer<typeof StrengthCount>;

/** One way in which a dimension becomes positive: every count must be reached. */
export const Clause = z.strictObject({
  code: Code,
  counts: z.array(StrengthCount).min(1),
  sources: z.array(SourceReference).min(1),
});
export type Clause = z.infer<typeof Clause>;
