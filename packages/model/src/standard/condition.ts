import { z } from "../zod.js";
import { PalermoElement } from "../code-lists.js";
import { Code, IndicatorCode } from "./code.js";

/**
 * A condition of the rule language. It has no negation, so more evidence can never make a condition fail.
 *
 * - `positive`: the dimension is positive on the list being scored;
 * - `reported`: some indicator of the dimension or group is answered `yes`, whether or not it is on the list;
 * - `indicator`: this indicator is answered `yes`, whether or not it is on the list;
 * - `element`: the element holds on the list being scored;
 * - `atLeastPoints … points`: the indicators answered `yes` bring at least so many points, on the list or
 *   not; every weight is above 0;
 * - `all`, `any`, `atLeast … of`: combinations.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { atLeast: number; of: Condition[] }
  | { atLeastPoints: number; points: Record<string, number> }
  | { positive: string }
  | { reported: string }
  | { indicator: string }
  | { element: PalermoElement };

/** The schema of a condition; it refers to itself. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ atLeast: z.int().min(1), of: z.array(Condition).min(1) }),
    z.strictObject({ atLeastPoints: z.int().min(1), points: z.record(IndicatorCode, z.int().min(1)) }),
    z.strictObject({ positive: Code }),
    z.strictObject({ reported: Code }),
    z.strictObject({ indicator: IndicatorCode }),
    z.strictObject({ element: PalermoElement }),
  ]),
);

/** A condition in points: the one form that weighs indicators. */
export type PointsCondition = Extract<Condition, { atLeastPoints: number }>;

/**
 * The result of each form of condition. A combination is given the results of its parts; a leaf the code it
 * names, and the keys that lead to that code from the outermost condition (`["any", 0, "positive"]`), for
 * faults that say where they are.
 */
export interface ConditionFold<T> {
  readonly all: (parts: readonly T[]) => T;
  readonly any: (parts: readonly T[]) => T;
  readonly atLeast: (parts: readonly T[], count: number) => T;
  readonly points: (condition: PointsCondition, path: readonly PropertyKey[]) => T;
  readonly positive: (dimension: string, path: readonly PropertyKey[]) => T;
  readonly reported: (dimension: string, path: readonly PropertyKey[]) => T;
  readonly indicator: (indicator: string, path: readonly PropertyKey[]) => T;
  readonly element: (element: PalermoElement, path: readonly PropertyKey[]) => T;
}

/**
 * Folds a condition from its leaves upwards: the one walk over the rule language, which every reader of
 * conditions uses.
 *
 * @example
 * // the indicators that a condition names itself
 * const none = () => [];
 * const join = (parts) => parts.flat();
 * foldCondition(condition, {
 *   ...{ all: join, any: join, atLeast: join, positive: none, reported: none, element: none },
 *   indicator: (code) => [code],
 *   points: ({ points }) => Object.keys(points),
 * });
 */
export function foldCondition<T>(
  condition: Condition,
  fold: ConditionFold<T>,
  path: readonly PropertyKey[] = [],
): T {
  const parts = (key: string, conditions: readonly Condition[]): T[] =>
    conditions.map((part, index) => foldCondition(part, fold, [...path, key, index]));
  if ("all" in condition) return fold.all(parts("all", condition.all));
  if ("any" in condition) return fold.any(parts("any", condition.any));
  if ("atLeast" in condition) return fold.atLeast(parts("of", condition.of), condition.atLeast);
  if ("atLeastPoints" in condition) return fold.points(condition, [...path, "points"]);
  if ("positive" in condition) return fold.positive(condition.positive, [...path, "positive"]);
  if ("reported" in condition) return fold.reported(condition.reported, [...path, "reported"]);
  if ("indicator" in condition) return fold.indicator(condition.indicator, [...path, "indicator"]);
  return fold.element(condition.element, [...path, "element"]);
}
