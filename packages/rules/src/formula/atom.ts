import type { Condition, Indicator, PinnedStandard } from "@spean/model";
import { isPositive } from "../clause.js";

/** A condition that looks at answers and holds no other condition. */
export type Leaf = Exclude<
  Condition,
  { all: unknown } | { any: unknown } | { atLeast: unknown } | { element: unknown }
>;

/** What a leaf asks of the answers when one list is scored: every `yes` adds something, and the sum decides. */
export interface Atom {
  /** The condition that it stands for: a leaf, or so many of several single indicators. */
  readonly condition: Condition;
  /** What the `yes` of each indicator adds, by place: as long a row of numbers for every one of them. */
  readonly adds: ReadonlyMap<number, readonly number[]>;
  /** Whether the sum of what was added is enough. A greater sum never is less. */
  readonly holds: (sum: readonly number[]) => boolean;
}

/** The atom of a leaf on a list. */
export function atomOf(leaf: Leaf, standard: PinnedStandard, list: string): Atom {
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
): Atom {
  const adds = indicators.flatMap(({ dimension, strengths }, place) => {
    const strength = strengths[list];
    return dimension === leaf.positive && strength !== undefined && strength !== "none"
      ? [[place, ROWS[strength]] as const]
      : [];
  });
  return {
    condition: leaf,
    adds: new Map(adds),
    holds: ([strong = 0, medium = 0, weak = 0]) => isPositive(clauses, { strong, medium, weak }),
  };
}

/** The sum of what some `yes` answers add to an atom; an empty one if they add nothing. */
export function sumOf({ adds }: Atom, places: Iterable<number>): number[] {
  const sum: number[] = [];
  for (const place of places)
    adds.get(place)?.forEach((amount, index) => (sum[index] = (sum[index] ?? 0) + amount));
  return sum;
}
