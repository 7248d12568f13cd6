import type { Condition, Indicator, PinnedStandard } from "@spean/model";
import { isDimensionPositive } from "../clauses.js";

/** A condition that looks at answers and holds no other condition. */
export type AtomLeafCondition = Exclude<
  Condition,
  { all: unknown } | { any: unknown } | { atLeast: unknown } | { element: unknown }
>;

/** A leaf as a threshold: when one list is scored, every `yes` adds something, and the sum decides. */
export interface FormulaAtom {
  /** The condition that it stands for: a leaf, or so many of several single indicators. */
  readonly condition: Condition;
  /** The row of numbers that the `yes` of each indicator adds, by place; all rows have the same length. */
  readonly adds: ReadonlyMap<number, readonly number[]>;
  /** Tests a sum of rows. Monotone: if a sum is enough, so is every greater one. */
  readonly holds: (sum: readonly number[]) => boolean;
}

/** The atom of a leaf on a list. */
export function createFormulaAtom(
  leaf: AtomLeafCondition,
  standard: PinnedStandard,
  list: string,
): FormulaAtom {
  if ("positive" in leaf) return positiveAtom(leaf, standard, list);
  const pointsOf = ({ code, dimension }: Indicator): number => {
    if ("points" in leaf) return Object.hasOwn(leaf.points, code) ? (leaf.points[code] as number) : 0;
    return Number("reported" in leaf ? dimension === leaf.reported : code === leaf.indicator);
  };
  const enough = "points" in leaf ? leaf.atLeastPoints : 1;
  const adds = standard.indicators.flatMap((indicator, place) => {
    const points = pointsOf(indicator);
    return points > 0 ? [[place, [points]] as const] : [];
  });
  return { condition: leaf, adds: new Map(adds), holds: ([points = 0]) => points >= enough };
}

const ROWS = { strong: [1, 0, 0], medium: [0, 1, 0], weak: [0, 0, 1] } as const;

function positiveAtom(
  leaf: { positive: string },
  { indicators, clauses }: PinnedStandard,
  list: string,
): FormulaAtom {
  const adds = indicators.flatMap(({ dimension, strengths }, place) => {
    const strength = strengths[list];
    return dimension === leaf.positive && strength !== undefined && strength !== "none"
      ? [[place, ROWS[strength]] as const]
      : [];
  });
  return {
    condition: leaf,
    adds: new Map(adds),
    holds: ([strong = 0, medium = 0, weak = 0]) => isDimensionPositive(clauses, { strong, medium, weak }),
  };
}

/** The sum of what some `yes` answers add to an atom; an empty one if they add nothing. */
export function sumAddedPoints({ adds }: FormulaAtom, places: Iterable<number>): number[] {
  const sum: number[] = [];
  for (const place of places)
    adds.get(place)?.forEach((amount, index) => (sum[index] = (sum[index] ?? 0) + amount));
  return sum;
}
