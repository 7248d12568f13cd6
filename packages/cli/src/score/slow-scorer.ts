import type { PinnedStandard } from "@spean/model";
import { readLine } from "../input/line-reader.js";

import { entryScorer, type Manner, type ScoredEntry } from "./entry-scorer.js";

/** Scores lines in full, whatever shape they have. */
export interface SlowScorer {
  /** The result of a line, nothing if it is blank. `first`: it is the first of the input. */
  score(bytes: Buffer, first: boolean): ScoredEntry | undefined;
}

/** A scorer by this standard. */
export function slowScorer(standard: PinnedStandard, manner: Manner): SlowScorer {
  const score = entryScorer(standard, manner);
  return {
    score(bytes, first) {
      // only whether it is the first matters: its number is not known here
      const entry = readLine({ number: first ? 1 : 2, bytes });
      return entry && score(entry);
    },
  };
}
