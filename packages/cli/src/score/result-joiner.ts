import { faultLine } from "../output/fault-line.js";
import type { Piece } from "../output/sink.js";
import { blankLine } from "../input/line-faults.js";
import type { ScoredBlock } from "./block.js";

/** Joins the results of blocks in their order: numbers the lines, and tells of blank ones as soon as another follows. */
export class ResultJoiner {
  /** How many lines were at fault so far. */
  faulty = 0;
  #next = 1;
  #blankFrom = 0;
  #blanks = 0;

  /** The results of the next block, piece by piece. */
  *join({ bytes, lines, odd }: Pick<ScoredBlock, "bytes" | "lines" | "odd">): Generator<Piece> {
    let at = 0;
    for (const one of odd) {
      if (one.at > at) yield* this.#after(bytes.subarray(at, one.at));
      at = one.at;
      const number = this.#next + one.line;
      if ("blanks" in one) this.#hold(number, one.blanks);
      else {
        yield* this.#after(`${faultLine({ ...one, line: number }, one.faults)}\n`);
        this.faulty += 1;
      }
    }
    if (at < bytes.length) yield* this.#after(bytes.subarray(at));
    this.#next += lines;
  }

  #hold(from: number, blanks: number): void {
    if (this.#blanks === 0) this.#blankFrom = from;
    this.#blanks += blanks;
  }

  *#after(piece: Piece): Generator<Piece> {
    for (; this.#blanks > 0; this.#blanks -= 1) {
      yield `${faultLine({ line: this.#blankFrom++ }, [blankLine])}\n`;
      this.faulty += 1;
    }
    yield piece;
  }
}
