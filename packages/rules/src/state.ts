import type { State } from "@spean/model";

/** The states, weakest first: the place of one is its rank. */
export const STATES = ["not-indicated", "undetermined", "indicated"] as const satisfies readonly State[];

/** How strong a state is, from 0. */
export type Rank = 0 | 1 | 2;

/** Whether something holds, as a number. */
export type Truth = 0 | 1;

/**
 * The state of something that holds with the `yes` answers alone, or would with every open question answered `yes`. Its rank is their
 * sum, because the rule language is monotone: what holds with less evidence holds with more.
 */
export function stateOf(holds: Truth, couldHold: Truth): State {
  return STATES[(holds + couldHold) as Rank];
}

/** The strongest of several states; `not-indicated` of none. */
export function strongest(states: readonly State[]): State {
  return STATES[Math.max(0, ...states.map((state) => STATES.indexOf(state))) as Rank];
}
