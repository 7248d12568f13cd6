import { z } from "../zod.js";
import { CountedStrength, PalermoElement } from "../code-lists.js";
import { Code } from "./code.js";
import { SourceReference } from "./source.js";
import { Condition } from "./condition.js";

/** At least this many `yes` answers among indicators of these strengths. */
export const StrengthCount = z.strictObject({ atLeast: z.int().min(1), of: z.array(CountedStrength).min(1) });
export type StrengthCount = z.infer<typeof StrengthCount>;

/** A clause in the form of counts: every count must be reached. */
export const CountsClause = z.strictObject({
  code: Code,
  counts: z.array(StrengthCount).min(1),
  sources: z.array(SourceReference).min(1),
});
export type CountsClause = z.infer<typeof CountsClause>;

/** A whole number of points, none below zero: so a `yes` never takes points away. */
const Points = z.int().min(0);

/**
 * A clause in the form of points: the `yes` answers together bring at least `threshold` points, each by its
 * strength.
 */
export const PointsClause = z.strictObject({
  code: Code,
  points: z.strictObject({ strong: Points, medium: Points, weak: Points }),
  threshold: z.int().min(1),
  sources: z.array(SourceReference).min(1),
});
export type PointsClause = z.infer<typeof PointsClause>;

/**
 * One way in which a dimension becomes positive, in counts or in points. More `yes` answers never make it
 * fail.
 */
export const Clause = z.union([CountsClause, PointsClause]);
export type Clause = z.infer<typeof Clause>;

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
