import { z } from "../zod.js";
import { PalermoElement } from "../codes/palermo-element.js";
import { Code } from "./code.js";
import { Condition } from "./condition.js";
import { SourceReference } from "./source.js";

/** When an element of trafficking holds on a list. Its condition names no other element. */
export const ElementRule = z.strictObject({
  code: PalermoElement,
  condition: Condition,
  sources: z.array(SourceReference).min(1),
  note: z.string().optional(),
});
export type ElementRule = z.infer<typeof ElementRule>;

/** When a finding holds on the lists named. */
export const FindingCondition = z.strictObject({
  lists: z.array(Code).min(1),
  condition: Condition,
  sources: z.array(SourceReference).min(1),
});
export type FindingCondition = z.infer<typeof FindingCondition>;

/** A named, cited rule. On a list that none of its conditions names, it does not apply. */
export const FindingRule = z.strictObject({
  code: Code,
  conditions: z.array(FindingCondition).min(1),
  note: z.string().optional(),
});
export type FindingRule = z.infer<typeof FindingRule>;
