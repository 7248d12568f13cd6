import type { Condition, PalermoElement } from "@spean/model";

/** A condition made of others: `all`, `any` or `atLeast`. */
export type CompoundCondition = Extract<
  Condition,
  { all: readonly Condition[] } | { any: readonly Condition[] } | { of: readonly Condition[] }
>;

/** A condition that adds up the points of single indicators. */
export type PointsRuleCondition = Extract<Condition, { points: unknown }>;

/** One function for each form of the rule language. */
export interface RuleConditionFold<Result> {
  /** At least `count` of the parts hold: `all` asks for every part, `any` for one. */
  readonly atLeast: (count: number, parts: readonly Result[], condition: CompoundCondition) => Result;
  readonly atLeastPoints: (condition: PointsRuleCondition) => Result;
  /** The dimension with this code is positive. */
  readonly positive: (dimension: string) => Result;
  /** Some indicator of the dimension or question group with this code is `yes`. */
  readonly reported: (dimension: string) => Result;
  /** The element with this code holds; its own condition is not opened. */
  readonly element: (element: PalermoElement) => Result;
  /** The indicator with this code is `yes`. */
  readonly indicator: (indicator: string) => Result;
}

/** The key under which a compound condition lists its parts, the parts, and how many of them must hold. */
export function partsOfCompound(condition: CompoundCondition): {
  readonly key: "all" | "any" | "of";
  readonly parts: readonly Condition[];
  readonly count: number;
} {
  if ("all" in condition) return { key: "all", parts: condition.all, count: condition.all.length };
  if ("any" in condition) return { key: "any", parts: condition.any, count: 1 };
  return { key: "of", parts: condition.of, count: condition.atLeast };
}

/** Walks a condition from its leaves up. The one place that knows every form of the rule language. */
export function foldRuleCondition<Result>(condition: Condition, fold: RuleConditionFold<Result>): Result {
  if ("atLeastPoints" in condition) return fold.atLeastPoints(condition);
  if ("positive" in condition) return fold.positive(condition.positive);
  if ("reported" in condition) return fold.reported(condition.reported);
  if ("element" in condition) return fold.element(condition.element);
  if ("indicator" in condition) return fold.indicator(condition.indicator);
  const { count, parts } = partsOfCompound(condition);
  return fold.atLeast(
    count,
    parts.map((part) => foldRuleCondition(part, fold)),
    condition,
  );
}
