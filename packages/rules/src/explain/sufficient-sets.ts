import { groupInterchangeablePlaces } from "../formula/classes.js";
import { atomsOfFormula, type ConditionFormula } from "../formula/condition-formula.js";
import { findMinimalCounts, type BoundedCountSearch, sizeOfCountVector } from "./minimal-counts.js";
import { expandCountVectors } from "./expand-vectors.js";

/**
 * The smallest sets of `yes` answers that are enough, by place, and whether there are more of them than were
 * asked for.
 */
export interface SufficientAnswerSets {
  readonly sets: readonly (readonly number[])[];
  readonly more: boolean;
}

/**
 * Places that are `yes` anyhow, candidates that a set may consist of, and the most sets to give. Places are
 * in the standard's order.
 */
export interface AnswerSetCandidates {
  readonly given: readonly number[];
  readonly candidates: readonly number[];
  readonly limit: number;
}

/**
 * The inclusion-minimal sets of candidates that, all `yes`, make a formula hold: the fewest answers first,
 * and among equals in the standard's order, compared place by place. Exact: sets are found size by size, and
 * it stops only when the limit is full or nothing is left. The effort grows with the sets found, not with
 * those there are.
 */
export function findSufficientAnswerSets(
  formula: ConditionFormula,
  { given, candidates, limit }: AnswerSetCandidates,
): SufficientAnswerSets {
  const classes = groupInterchangeablePlaces(candidates, atomsOfFormula(formula));
  const sets: number[][] = [];
  const complete: BoundedCountSearch["complete"] = new Map();
  for (let bound = 0; ; bound += 1) {
    const search: BoundedCountSearch = { classes, given, bound, cut: false, complete };
    const vectors = findMinimalCounts(formula, search).filter(
      (vector) => sizeOfCountVector(vector) === bound,
    );
    for (const set of expandCountVectors(vectors, classes, limit + 1 - sets.length)) sets.push(set);
    if (sets.length > limit) return { sets: sets.slice(0, limit), more: true };
    if (!search.cut) return { sets, more: false };
  }
}
