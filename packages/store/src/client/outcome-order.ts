import type { State } from "@spean/model";

/**
 * An outcome by which a case goes: a state, or `unknown`, which another agency's assessment has whose outcome this
 * version does not know. It may be the highest, so it is listed as high as the highest.
 */
export type ListedOutcome = State | "unknown";

const ranks: Readonly<Record<ListedOutcome, number>> = {
  "not-indicated": 0,
  undetermined: 1,
  indicated: 2,
  unknown: 2,
};

/** True where the first outcome is lower than the second. */
export const isLowerOutcome = (one: ListedOutcome, other: ListedOutcome): boolean =>
  ranks[one] < ranks[other];
