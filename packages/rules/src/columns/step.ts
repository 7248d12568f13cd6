import type { Plane } from "./encode.js";
import type { ListScores } from "./scores.js";

/** Rows to score against one list, `from` the first and `to` after the last, and where the scores go. */
interface Work {
  readonly plane: Plane;
  readonly from: number;
  readonly to: number;
  readonly out: ListScores;
}

/** One loop over some rows. */
export type Step = (work: Work) => void;
