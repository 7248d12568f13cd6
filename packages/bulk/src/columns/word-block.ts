/**
 * 16-bit numbers of some rows, also readable as 32-bit words of two rows: a loop over words takes half the
 * steps.
 */
export class WordBlock {
  readonly numbers: Uint16Array;
  readonly words: Uint32Array;

  /** A block for at most `rows` rows. */
  constructor(rows: number) {
    // one row to spare, so that an odd number of rows fills its last word
    this.words = new Uint32Array((rows >> 1) + 1);
    this.numbers = new Uint16Array(this.words.buffer);
  }

  /** Loads rows `from` to `to - 1` of a column; returns how many words they fill. */
  load(column: Uint16Array, from: number, to: number): number {
    this.numbers.set(column.subarray(from, to));
    this.numbers[to - from] = 0;
    return (to - from + 1) >> 1;
  }

  /** Stores the rows back into a column. */
  store(column: Uint16Array, from: number, to: number): void {
    column.set(this.numbers.subarray(0, to - from), from);
  }
}
