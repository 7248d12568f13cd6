import { formatFaultLine } from "../entries/input-entry.js";
import { BLANK_LINE_FAULT } from "../entries/input-limits.js";
import { HeldBlankLines, type ScoredLineBlock } from "./line-block.js";

/** A text, or bytes of UTF-8. */
export type ResultPiece = string | Uint8Array;

/**
 * Joins the results of blocks in input order: numbers the lines, and reports blank ones as soon as another
 * line follows.
 */
export class BlockResultJoiner {
  /** Number of faulty lines so far. */
  faulty = 0;
  #next = 1;
  readonly #blanks = new HeldBlankLines();

  /** The results of the next block, piece by piece. */
  *join({ bytes, lines, odd }: Pick<ScoredLineBlock, "bytes" | "lines" | "odd">): Generator<ResultPiece> {
    let at = 0;
    for (const one of odd) {
      if (one.at > at) yield* this.#after(bytes.subarray(at, one.at));
      at = one.at;
      const number = this.#next + one.line;
      if ("blanks" in one) this.#blanks.hold(number, one.blanks);
      else {
        yield* this.#after(`${formatFaultLine({ ...one, line: number }, one.faults)}\n`);
        this.faulty += 1;
      }
    }
    if (at < bytes.length) yield* this.#after(bytes.subarray(at));
    this.#next += lines;
  }

  *#after(piece: ResultPiece): Generator<ResultPiece> {
    for (const line of this.#blanks.release()) {
      yield `${formatFaultLine({ line }, [BLANK_LINE_FAULT])}\n`;
      this.faulty += 1;
    }
    yield piece;
  }
}
