/** Whole lines of input, and `SPARE` bytes after them; the last line may lack its end. */
export interface Block {
  /** The number of its first line. */
  readonly first: number;
  /** How many lines it has. */
  readonly lines: number;
  /** The lines, and what is spare after them. Absent in place of one line that was over the limit. */
  readonly buffer?: Buffer;
}

/** The results of a block. Blank lines at its end are faults only if something follows, so whoever joins blocks decides. */
export interface ScoredBlock {
  readonly text: string;
  readonly faulty: number;
  /** The number of the first of the blank lines at its end. */
  readonly blankFrom?: number;
  /** How many lines the fast path left to the full one. */
  readonly slow: number;
}
