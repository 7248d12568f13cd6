import { classesOf } from "../formula/classes.js";
import { atomsOf, type Formula } from "../formula/formula.js";
import { minimalCounts, type Search, sizeOf } from "./minimal-counts.js";
import { setsOf } from "./sets-of.js";

/** The smallest sets of `yes` answers that are enough, by place, and whether there are more of them than were asked for. */
export interface SufficientSets {
  readonly sets: readonly (readonly number[])[];
  readonly more: boolean;
}

/** What is `yes` anyhow, which answers a set may be made of, and how many sets to give. Places stand in the standard's order. */
export interface Candidates {
  readonly given: readonly number[];
  readonly candidates: readonly number[];
  readonly limit: number;
}

/**
 * The inclusion-minimal sets of candidates that, all `yes`, make a formula hold: the fewest answers first, and among equals in the
 * standard's order, compared place by place. Exact: sets are found size by size, and it stops only when the limit is full or
 * nothing is left. The effort grows with the sets found, not with those there are.
 */
export function sufficientSets(formula: Formula, { given, candidates, limit }: Candidates): SufficientSets {
  const classes = classesOf(candidates, atomsOf(formula));
  const sets: number[][] = [];
  const complete: Search["complete"] = new Map();
  for (let bound = 0; ; bound += 1) {
    const search: Search = { classes, given, bound, cut: false, complete };
    const vectors = minimalCounts(formula, search).filter((vector) => sizeOf(vector) === bound);
    sets.push(...setsOf(vectors, classes, limit + 1 - sets.length));
    if (sets.length > limit) return { sets: sets.slice(0, limit), more: true };
    if (!search.cut) return { sets, more: false };
  }
}
