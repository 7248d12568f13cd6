import { LINE_LIMIT } from "../input/limits.js";
import type { Block } from "./block.js";
import { SPARE } from "./line-scanner.js";

const LF = 0x0a;

/** Splits bytes into blocks of whole lines, wherever the chunks are cut. A line over the limit is counted and thrown away. */
export class BlockSplitter {
  #held: Buffer[] = [];
  #length = 0;
  #tooLong = false;
  #next = 1;

  /** The blocks that end in this chunk. */
  *push(chunk: Buffer): Generator<Block> {
    let rest = chunk;
    if (this.#tooLong) {
      const end = rest.indexOf(LF);
      if (end < 0) return;
      yield this.#skipped();
      rest = rest.subarray(end + 1);
    }
    const end = rest.lastIndexOf(LF) + 1;
    if (end > 0) yield this.#block(rest.subarray(0, end));
    this.#hold(rest.subarray(end));
  }

  /** The last line, if no line break ended it. */
  *end(): Generator<Block> {
    if (this.#tooLong) yield this.#skipped();
    else if (this.#length > 0) yield this.#block(Buffer.alloc(0));
  }

  #hold(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#held.push(bytes);
    this.#length += bytes.length;
    // one byte more than the limit, since the last may be the CR of a line end
    if (this.#length <= LINE_LIMIT + 1) return;
    this.#held = [];
    this.#length = 0;
    this.#tooLong = true;
  }

  #skipped(): Block {
    this.#tooLong = false;
    return { first: this.#next++, lines: 1 };
  }

  #block(last: Buffer): Block {
    const length = this.#length + last.length;
    // not from the pool: a block is handed to a thread with all of its memory
    const buffer = Buffer.allocUnsafeSlow(length + SPARE).fill(0, length);
    let at = 0;
    for (const bytes of [...this.#held, last]) at += bytes.copy(buffer, at);
    const block = { first: this.#next, lines: linesIn(buffer, length), buffer };
    this.#next += block.lines;
    this.#held = [];
    this.#length = 0;
    return block;
  }
}

function linesIn(buffer: Buffer, length: number): number {
  let lines = buffer[length - 1] === LF ? 0 : 1;
  for (let at = buffer.indexOf(LF); at >= 0; at = buffer.indexOf(LF, at + 1)) lines += 1;
  return lines;
}
