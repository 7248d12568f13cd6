import type { State } from "@spean/model";

const ascending: readonly State[] = ["not-indicated", "undetermined", "indicated"];

/** True where the first outcome is lower than the second. */
export const isLowerOutcome = (one: State, other: State): boolean =>
  ascending.indexOf(one) < ascending.indexOf(other);
