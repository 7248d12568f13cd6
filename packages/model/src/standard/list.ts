import { z } from "../zod.js";
import { AgeClass } from "../codes/age-class.js";
import { FormOfExploitation } from "../codes/form-of-exploitation.js";
import { Code } from "./code.js";

/** A list of indicators and the cases it applies to. A draft list is scored, and named as a draft wherever it was used. */
export const IndicatorList = z.strictObject({
  code: Code,
  ageClasses: z.array(AgeClass).min(1),
  forms: z.array(FormOfExploitation).min(1),
  draft: z.boolean(),
});
export type IndicatorList = z.infer<typeof IndicatorList>;
