import type { InputFault } from "@spean/model";

const [LF, CR] = [0x0a, 0x0d] as const;

/** A block of whole input lines; only the last line of all may lack its line break. */
export interface LineBlock {
  /** The lines are the first `length` bytes. After them there is room for what a scanner reads ahead. */
  readonly buffer: Buffer;
  readonly length: number;
  /** The block begins at byte 0 of the input, where a byte order mark is allowed. */
  readonly begins: boolean;
}

/**
 * Finds the line of a block that begins at `start`: where its text ends, line break (LF or CRLF) left out,
 * and where the next begins.
 */
export function lineAtOffset(
  { buffer, length }: Pick<LineBlock, "buffer" | "length">,
  start: number,
): { readonly end: number; readonly next: number } {
  const lineFeed = buffer.indexOf(LF, start);
  const stop = lineFeed < 0 || lineFeed > length ? length : lineFeed;
  return { end: stop > start && buffer[stop - 1] === CR ? stop - 1 : stop, next: stop + 1 };
}

/** Lines whose results are not among the bytes of a scored block: at fault, or blank. */
export type UnscoredBlockLines = FaultyBlockLine | BlankLines;

interface ResultPosition {
  /** The offset in the result bytes before which theirs belong. */
  readonly at: number;
  /** Number of lines of the block before them. */
  readonly line: number;
}

/** A faulty line. Its result names its line number, which is not known where blocks are scored. */
export interface FaultyBlockLine extends ResultPosition {
  readonly id?: string;
  readonly faults: readonly [InputFault, ...InputFault[]];
}

/** Neighbouring blank lines: faults only if something follows, perhaps in another block. */
interface BlankLines extends ResultPosition {
  blanks: number;
}

/** The results of a block. */
export interface ScoredLineBlock {
  /** Result lines, concatenated. */
  readonly bytes: Uint8Array;
  /** Number of lines in the block. */
  readonly lines: number;
  readonly odd: readonly UnscoredBlockLines[];
  /** Number of lines that the fast path left to the full one. */
  readonly slow: number;
}

/** Blank lines held back until something follows them. */
export class HeldBlankLines {
  #from = 0;
  #count = 0;

  /** Holds `count` blank lines, the first of them numbered `from`. They follow those held already. */
  hold(from: number, count: number): void {
    if (this.#count === 0) this.#from = from;
    this.#count += count;
  }

  /** The numbers of the lines held, which are held no more. */
  *release(): Generator<number> {
    for (; this.#count > 0; this.#count -= 1) yield this.#from++;
  }
}
