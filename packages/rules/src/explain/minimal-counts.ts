import { type FormulaAtom, sumAddedPoints } from "../formula/formula-atom.js";
import type { PlaceEquivalenceClass } from "../formula/classes.js";
import type { ConditionFormula } from "../formula/condition-formula.js";

/** Number of members that are `yes`, class by class. */
export type CountVector = readonly number[];

/**
 * A bounded search: the classes of the candidates, the places that are `yes` besides, and the most candidates
 * that a vector may count.
 */
export interface BoundedCountSearch {
  readonly classes: readonly PlaceEquivalenceClass[];
  readonly given: readonly number[];
  readonly bound: number;
  /** Set where the bound left something out: a larger one may find more. */
  cut: boolean;
  /** Final results of parts, from which no bound left anything out. */
  readonly complete: Map<ConditionFormula, readonly CountVector[]>;
}

/** The number of candidates that a vector counts. */
export const sizeOfCountVector = (vector: CountVector): number =>
  vector.reduce((sum, count) => sum + count, 0);

const within = (small: CountVector, large: CountVector) =>
  small.every((count, index) => count <= (large[index] as number));

/** The vectors that hold no other, each once. */
function least(vectors: CountVector[]): CountVector[] {
  const kept: CountVector[] = [];
  for (const vector of vectors.sort((a, b) => sizeOfCountVector(a) - sizeOfCountVector(b)))
    if (!kept.some((one) => within(one, vector))) kept.push(vector);
  return kept;
}

/**
 * Since members of a class are interchangeable, two parts both hold with the greater of their counts, class
 * by class.
 */
function joins(
  left: readonly CountVector[],
  right: readonly CountVector[],
  search: BoundedCountSearch,
): CountVector[] {
  const joined = left.flatMap((one) =>
    right.map((other) => one.map((count, index) => Math.max(count, other[index] as number))),
  );
  const fitting = joined.filter((vector) => sizeOfCountVector(vector) <= search.bound);
  if (fitting.length < joined.length) search.cut = true;
  return fitting;
}

/**
 * The minimal vectors with which a formula holds, of those within the bound: composed from those of its
 * parts.
 */
export function findMinimalCounts(
  formula: ConditionFormula,
  search: BoundedCountSearch,
): readonly CountVector[] {
  const known = search.complete.get(formula);
  if (known) return known;
  const { cut } = search;
  search.cut = false;
  const found = "adds" in formula ? countsOfAtom(formula, search) : countsOfParts(formula, search);
  if (!search.cut) search.complete.set(formula, found);
  search.cut ||= cut;
  return found;
}

function countsOfParts(
  { atLeast, of }: Exclude<ConditionFormula, FormulaAtom>,
  search: BoundedCountSearch,
): CountVector[] {
  const none = search.classes.map(() => 0);
  // reached[n]: the minimal vectors with which n of the parts so far hold
  let reached: CountVector[][] = [[none]];
  of.forEach((part, index) => {
    const own = findMinimalCounts(part, search);
    const next: CountVector[][] = [[none]];
    for (let n = Math.max(1, atLeast - (of.length - index - 1)); n <= Math.min(atLeast, index + 1); n += 1)
      next[n] = least([...(reached[n] ?? []), ...joins(reached[n - 1] ?? [], own, search)]);
    reached = next;
  });
  return reached[atLeast] ?? [];
}

/** Tries the classes one after another, and goes on only where the rest could still be enough. */
function countsOfAtom(atom: FormulaAtom, search: BoundedCountSearch): CountVector[] {
  const { classes, given } = search;
  const adding = classes.flatMap(({ places }, index) => {
    const row = atom.adds.get(places[0] as number);
    return row ? [{ index, row, members: places.length }] : [];
  });
  const base = sumAddedPoints(atom, given);
  const holds = (counts: readonly number[]) => {
    const sum = [...base];
    adding.forEach(({ row }, nth) =>
      row.forEach((amount, at) => (sum[at] = (sum[at] ?? 0) + amount * (counts[nth] ?? 0))),
    );
    return atom.holds(sum);
  };
  const found: CountVector[] = [];
  const walk = (counts: readonly number[], left: number): void => {
    const rest = adding.slice(counts.length);
    if (holds(counts)) {
      if (
        !counts.some(
          (count, nth) => count > 0 && holds(counts.map((other, at) => (at === nth ? other - 1 : other))),
        )
      )
        found.push(spread(counts));
    } else if (rest[0] && holds([...counts, ...rest.map(({ members }) => members)])) {
      if (rest[0].members > left) search.cut = true;
      for (let count = 0; count <= Math.min(rest[0].members, left); count += 1)
        walk([...counts, count], left - count);
    }
  };
  const spread = (counts: readonly number[]) => {
    const vector = classes.map(() => 0);
    counts.forEach((count, nth) => (vector[(adding[nth] as { index: number }).index] = count));
    return vector;
  };
  walk([], search.bound);
  return found;
}
