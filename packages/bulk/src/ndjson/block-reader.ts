import { LINE_BYTE_LIMIT } from "../entries/input-limits.js";
import type { LineBlock } from "./line-block.js";

/**
 * Reads bytes into a buffer from offset `at` on, as many as are at hand; returns how many, 0 at the end of
 * the input.
 */
export type ByteReader = (into: Buffer, at: number) => number | Promise<number>;

const LF = 0x0a;

/** Sizes in bytes, and how blocks are read. */
interface BlockOptions {
  /** About how many bytes a block has. */
  readonly size: number;
  /** Room after the lines of a block, for scanners that read ahead. */
  readonly spare: number;
  /** Blocks stand in shared memory, for other threads. */
  readonly shared?: boolean;
  /**
   * Reads the next block while this one is being processed. Not for pipes, where a reader that wants to stop
   * could be kept waiting.
   */
  readonly ahead?: boolean;
  /** The most bytes of a line. */
  readonly limit?: number;
}

/**
 * Reads blocks of whole lines, wherever the input is cut. A line over the limit is skipped without being
 * buffered.
 */
export class LineBlockReader {
  readonly #read: ByteReader;
  readonly #size: number;
  readonly #spare: number;
  readonly #shared: boolean;
  readonly #readsAhead: boolean;
  readonly #limit: number;
  readonly #free: Buffer[] = [];
  #buffer: Buffer;
  #length = 0;
  /** No line break stands before this offset. */
  #searched = 0;
  #begins = true;
  #tooLong = false;
  #ended = false;
  /** A read under way, to offset `#length`. */
  #ahead: Promise<number> | undefined;

  /** @param read gives the bytes of the input */
  constructor(read: ByteReader, { size, spare, shared, ahead, limit = LINE_BYTE_LIMIT }: BlockOptions) {
    this.#limit = limit;
    this.#readsAhead = ahead === true;
    this.#shared = shared === true;
    this.#read = read;
    this.#size = size;
    this.#spare = spare;
    this.#buffer = this.#take(size);
  }

  /** The next block; `line-too-long` in place of such a line; `undefined` at the end. */
  async next(): Promise<LineBlock | "line-too-long" | undefined> {
    while (!this.#ended) {
      const found = this.#tooLong ? this.#skipLine() : this.#cut();
      if (found) return found;
      if (!this.#tooLong && this.#length > this.#limit + 1) this.#tooLong = true;
      if (this.#tooLong) this.#length = this.#searched = 0;
      const length = await (this.#ahead ?? this.#read(this.#room(), this.#length));
      this.#ahead = undefined;
      if (length === 0) return this.#end();
      this.#length += length;
    }
    return undefined;
  }

  /** Takes the buffer of a block back, to reuse it. */
  release(buffer: Buffer): void {
    if (buffer.length === this.#size + this.#spare) this.#free.push(buffer);
  }

  /** Cuts the whole lines read so far into a block, if there are any. */
  #cut(): LineBlock | undefined {
    const buffer = this.#buffer;
    const end =
      this.#length === this.#searched ? 0 : buffer.subarray(this.#searched, this.#length).lastIndexOf(LF) + 1;
    if (end === 0) {
      this.#searched = this.#length;
      return undefined;
    }
    const length = this.#searched + end;
    const rest = this.#length - length;
    this.#buffer = this.#take(Math.max(rest, this.#size));
    buffer.copy(this.#buffer, 0, length, this.#length);
    const block = this.#block(buffer, length, rest);
    if (this.#readsAhead && rest <= this.#limit) this.#readAhead();
    return block;
  }

  #readAhead(): void {
    this.#ahead = Promise.resolve(this.#read(this.#room(), this.#length));
    // a rejection surfaces when the next block is asked for
    this.#ahead.catch(() => undefined);
  }

  /** Skips to the end of a line over the limit, if that has been read. */
  #skipLine(): "line-too-long" | undefined {
    const end = this.#buffer.subarray(0, this.#length).indexOf(LF) + 1;
    if (end === 0) return undefined;
    this.#buffer.copyWithin(0, end, this.#length);
    this.#length -= end;
    this.#tooLong = false;
    this.#begins = false;
    return "line-too-long";
  }

  /** The last line, if no line break ends it. */
  #end(): LineBlock | "line-too-long" | undefined {
    this.#ended = true;
    if (this.#tooLong) return "line-too-long";
    return this.#length > 0 ? this.#block(this.#buffer, this.#length, 0) : undefined;
  }

  #block(buffer: Buffer, length: number, rest: number): LineBlock {
    const begins = this.#begins;
    this.#begins = false;
    this.#length = rest;
    this.#searched = 0;
    return { buffer, length, begins };
  }

  /** The buffer to read into, its spare room left out; grown if it is full. */
  #room(): Buffer {
    if (this.#length + this.#spare >= this.#buffer.length) {
      const larger = this.#take(2 * this.#length);
      this.#buffer.copy(larger, 0, 0, this.#length);
      this.#buffer = larger;
    }
    return this.#buffer.subarray(0, this.#buffer.length - this.#spare);
  }

  #take(size: number): Buffer {
    const free = size === this.#size ? this.#free.pop() : undefined;
    // not from Node's buffer pool: blocks live long
    return (
      free ??
      (this.#shared
        ? Buffer.from(new SharedArrayBuffer(size + this.#spare))
        : Buffer.allocUnsafeSlow(size + this.#spare))
    );
  }
}
