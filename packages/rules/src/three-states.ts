import type { State } from "@spean/model";

/**
 * The three states of a finding, an element or a dimension, weakest first; the index of a state is its rank.
 *
 * - `not-indicated`: it would not hold even if every open question were answered `yes`. It never means that a
 *   person is no victim.
 * - `undetermined`: it does not hold yet, and would if every open question were answered `yes`.
 * - `indicated`: it holds by the `yes` answers alone.
 */
export const STATES_BY_RANK = [
  "not-indicated",
  "undetermined",
  "indicated",
] as const satisfies readonly State[];

/** Index of a state in `STATES_BY_RANK`: 0 for the weakest. */
export type StateRank = 0 | 1 | 2;

/** 1 if something holds, else 0. */
export type TruthBit = 0 | 1;

/**
 * The state between two bounds: `holds` with the `yes` answers alone, `couldHold` with every open question
 * answered `yes` as well. Its rank is their sum, because the rule language is monotone: what holds with less
 * evidence holds with more.
 */
export function stateFromBounds(holds: TruthBit, couldHold: TruthBit): State {
  return STATES_BY_RANK[(holds + couldHold) as StateRank];
}

/** The strongest of some states; `not-indicated` if there are none. */
export function strongestOfStates(states: readonly State[]): State {
  return STATES_BY_RANK[Math.max(0, ...states.map((state) => STATES_BY_RANK.indexOf(state))) as StateRank];
}
