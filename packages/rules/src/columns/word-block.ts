/** Numbers of 16 bits for some rows, which may be worked on as words of two: a loop over words takes half the steps. */
export class WordBlock {
  readonly numbers: Uint16Array;
  readonly words: Uint32Array;

  /** A block for at most so many rows. */
  constructor(rows: number) {
    // one row more than asked for, so that an odd number of rows fills its last word
    this.words = new Uint32Array((rows >> 1) + 1);
    this.numbers = new Uint16Array(this.words.buffer);
  }

  /** Takes these rows in, and gives how many words they fill. */
  load(column: Uint16Array, from: number, to: number): number {
    this.numbers.set(column.subarray(from, to));
    this.numbers[to - from] = 0;
    return (to - from + 1) >> 1;
  }

  /** Puts its rows into a column. */
  store(column: Uint16Array, from: number, to: number): void {
    column.set(this.numbers.subarray(0, to - from), from);
  }
}
