import type { State } from "@spean/model";

const weakestFirst: readonly State[] = ["not-indicated", "undetermined", "indicated"];

/** The state of something that holds with the `yes` answers alone, or would with every open question answered `yes`. */
export function stateOf(holds: boolean, couldHold: boolean): State {
  if (holds) return "indicated";
  return couldHold ? "undetermined" : "not-indicated";
}

/** The strongest of several states; `not-indicated` of none. */
export function strongest(states: readonly State[]): State {
  return weakestFirst[Math.max(0, ...states.map((state) => weakestFirst.indexOf(state)))] as State;
}
