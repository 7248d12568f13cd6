const LF = 0x0a;
const CR = 0x0d;

/** One line of input, numbered from 1, without its end (LF or CRLF). `bytes` is absent if the line is over the limit. */
export interface Line {
  readonly number: number;
  readonly bytes?: Buffer;
}

/**
 * Splits bytes into lines, wherever the chunks are cut. What is over the limit is counted and thrown away, never kept.
 * The bytes of a line hold only until the next line is taken: they may stand in a buffer that is used again.
 */
export class LineSplitter {
  readonly #limit: number;
  #held = Buffer.alloc(0);
  #length = 0;
  #tooLong = false;
  #number = 0;

  /** @param limit how many bytes a line may have */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The lines that end in this chunk. */
  *push(chunk: Buffer): Generator<Line> {
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      yield this.#take(chunk.subarray(start, end));
      start = end + 1;
    }
    this.#hold(chunk.subarray(start));
  }

  /** The last line, if no line break ended it. */
  *end(): Generator<Line> {
    if (this.#length > 0 || this.#tooLong) yield this.#take(Buffer.alloc(0));
  }

  #take(rest: Buffer): Line {
    let bytes = rest;
    if (this.#length > 0 || this.#tooLong) {
      this.#hold(rest);
      bytes = this.#held.subarray(0, this.#length);
    }
    if (bytes.at(-1) === CR) bytes = bytes.subarray(0, -1);
    const number = ++this.#number;
    const tooLong = this.#tooLong || bytes.length > this.#limit;
    this.#length = 0;
    this.#tooLong = false;
    return tooLong ? { number } : { number, bytes };
  }

  #hold(bytes: Buffer): void {
    if (this.#tooLong || bytes.length === 0) return;
    const length = this.#length + bytes.length;
    // one byte more than the limit, since the last may be the CR of a line end
    if (length > this.#limit + 1) {
      this.#tooLong = true;
      this.#held = Buffer.alloc(0);
      this.#length = 0;
      return;
    }
    this.#reserve(length);
    bytes.copy(this.#held, this.#length);
    this.#length = length;
  }

  /** Grows by doubling, so that a long line in many small chunks is not copied over and over. */
  #reserve(length: number): void {
    if (length <= this.#held.length) return;
    const larger = Buffer.allocUnsafe(Math.min(this.#limit + 1, Math.max(length, 2 * this.#held.length)));
    this.#held.copy(larger, 0, 0, this.#length);
    this.#held = larger;
  }
}
