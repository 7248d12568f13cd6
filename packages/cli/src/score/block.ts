import type { Fault } from "@spean/model";

/** Lines of input: whole ones, but that the last of all may lack its end. */
export interface Block {
  /** The lines are the first `length` bytes. After them there is room for what a scanner looks at. */
  readonly buffer: Buffer;
  readonly length: number;
  /** These are the first bytes of the input, where a byte order mark may stand. */
  readonly begins: boolean;
}

/** Lines whose results are not among the bytes of a scored block: at fault, or blank. */
export type OddLines = FaultyLine | BlankLines;

interface Place {
  /** Before which byte of the results theirs belong. */
  readonly at: number;
  /** How many lines of the block are before them. */
  readonly line: number;
}

/** A line at fault. Its result names its number, which is not known where blocks are scored. */
export interface FaultyLine extends Place {
  readonly id?: string;
  readonly faults: readonly [Fault, ...Fault[]];
}

/** Neighbouring blank lines: faults only if something follows, maybe in another block. */
interface BlankLines extends Place {
  blanks: number;
}

/** The results of a block. */
export interface ScoredBlock {
  /** Result lines, one after the other. */
  readonly bytes: Uint8Array;
  /** How many lines the block has. */
  readonly lines: number;
  readonly odd: readonly OddLines[];
  /** How many lines the fast path left to the full one. */
  readonly slow: number;
}
