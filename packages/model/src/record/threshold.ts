import { z } from "../zod.js";
import { Words } from "./words.js";

/**
 * How sure the deciding person had to be. It is recorded with every decision, since the same
 * facts decide otherwise under another threshold: court-level proof is not asked of an identification.
 */
export const ThresholdCode = z.enum([
  "suspicion",
  "reasonable-grounds",
  "balance-of-probabilities",
  "beyond-reasonable-doubt",
  "other",
]);
export type ThresholdCode = z.infer<typeof ThresholdCode>;

/** The threshold applied, with the words in which the law or guideline at hand puts it. */
export const Threshold = z.strictObject({ code: ThresholdCode, asWritten: Words.optional() });
export type Threshold = z.infer<typeof Threshold>;
