import type { Input } from "../input/open-input.js";
import { LINE_LIMIT } from "../input/limits.js";
import type { Block } from "./block.js";

const LF = 0x0a;

interface Blocks {
  readonly size: number;
  readonly spare: number;
  readonly shared?: boolean;
  readonly ahead?: boolean;
}

/** Reads whole lines in blocks, wherever the input is cut. A line over the limit is passed over and never kept. */
export class BlockReader {
  readonly #read: Input["read"];
  readonly #size: number;
  readonly #spare: number;
  readonly #shared: boolean;
  readonly #readsAhead: boolean;
  readonly #free: Buffer[] = [];
  #buffer: Buffer;
  #length = 0;
  /** Up to here there is no line end. */
  #searched = 0;
  #begins = true;
  #tooLong = false;
  #ended = false;
  /** A read under way, to where `#length` is. */
  #ahead: Promise<number> | undefined;

  /**
   * Blocks have about `size` bytes, and room for `spare` more after their lines; other threads can read them if they are `shared`. With
   * `ahead`, what comes after a block is read beside whatever is done with it: not from a pipe, which may keep a reader waiting that
   * wants to stop.
   */
  constructor(read: Input["read"], { size, spare, shared, ahead }: Blocks) {
    this.#readsAhead = ahead === true;
    this.#shared = shared === true;
    this.#read = read;
    this.#size = size;
    this.#spare = spare;
    this.#buffer = this.#take(size);
  }

  /** The next block; `line-too-long` in place of such a line; nothing at the end. */
  async next(): Promise<Block | "line-too-long" | undefined> {
    while (!this.#ended) {
      const found = this.#tooLong ? this.#passLine() : this.#cut();
      if (found) return found;
      if (!this.#tooLong && this.#length > LINE_LIMIT + 1) this.#tooLong = true;
      if (this.#tooLong) this.#length = this.#searched = 0;
      const length = await (this.#ahead ?? this.#read(this.#room(), this.#length));
      this.#ahead = undefined;
      if (length === 0) return this.#end();
      this.#length += length;
    }
    return undefined;
  }

  /** Takes the buffer of a block back, to use it again. */
  release(buffer: Buffer): void {
    if (buffer.length === this.#size + this.#spare) this.#free.push(buffer);
  }

  /** Whole lines, if there are any. */
  #cut(): Block | undefined {
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
    if (this.#readsAhead && rest <= LINE_LIMIT) this.#readAhead();
    return block;
  }

  #readAhead(): void {
    this.#ahead = Promise.resolve(this.#read(this.#room(), this.#length));
    // a fault is told when the next block is wanted
    this.#ahead.catch(() => undefined);
  }

  /** The end of a line over the limit, if it is there. */
  #passLine(): "line-too-long" | undefined {
    const end = this.#buffer.subarray(0, this.#length).indexOf(LF) + 1;
    if (end === 0) return undefined;
    this.#buffer.copyWithin(0, end, this.#length);
    this.#length -= end;
    this.#tooLong = false;
    this.#begins = false;
    return "line-too-long";
  }

  /** The last line, if no line break ended it. */
  #end(): Block | "line-too-long" | undefined {
    this.#ended = true;
    if (this.#tooLong) return "line-too-long";
    return this.#length > 0 ? this.#block(this.#buffer, this.#length, 0) : undefined;
  }

  #block(buffer: Buffer, length: number, rest: number): Block {
    const begins = this.#begins;
    this.#begins = false;
    this.#length = rest;
    this.#searched = 0;
    return { buffer, length, begins };
  }

  /** Where there is room to read: the buffer without what is spare, made larger if it is full. */
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
    // not from the pool: what is read stays for long
    return (
      free ??
      (this.#shared
        ? Buffer.from(new SharedArrayBuffer(size + this.#spare))
        : Buffer.allocUnsafeSlow(size + this.#spare))
    );
  }
}
