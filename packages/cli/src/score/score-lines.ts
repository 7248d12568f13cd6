import { faultLine } from "../output/fault-line.js";
import { blankEntry } from "../input/line-reader.js";
import type { Block, ScoredBlock } from "./block.js";
import { BlockSplitter } from "./block-splitter.js";

/** Scores a block, here or elsewhere. */
export type BlockScorer = (block: Block) => ScoredBlock | Promise<ScoredBlock>;

/** The results of some lines, in order. */
export interface Part {
  readonly text: string;
  readonly faulty: number;
  readonly lines: number;
}

/**
 * Scores NDJSON block by block, up to `ahead` blocks before the one whose results are taken. Results come in the order of the lines,
 * and are the same however the input is cut.
 */
export async function* scoreLines(chunks: AsyncIterable<Buffer>, score: BlockScorer, ahead = 0): AsyncGenerator<Part> {
  const joiner = new BlankJoiner();
  const waiting: { readonly block: Block; readonly scored: ScoredBlock | Promise<ScoredBlock> }[] = [];
  for await (const block of blocksOf(chunks)) {
    waiting.push({ block, scored: score(block) });
    while (waiting.length > ahead) {
      const { block: oldest, scored } = waiting.shift()!;
      yield joiner.join(oldest, scored instanceof Promise ? await scored : scored);
    }
  }
  for (const { block, scored } of waiting) yield joiner.join(block, await scored);
}

async function* blocksOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Block> {
  const splitter = new BlockSplitter();
  for await (const chunk of chunks) yield* splitter.push(chunk);
  yield* splitter.end();
}

/** Joins the results of blocks: blank lines at the end of one are faults as soon as a line follows in another. */
class BlankJoiner {
  #blankFrom: number | undefined;

  join({ first, lines }: Block, { text, faulty, blankFrom }: ScoredBlock): Part {
    if (blankFrom === first) {
      this.#blankFrom ??= first;
      return { text: "", faulty: 0, lines };
    }
    let before = "";
    const from = this.#blankFrom ?? first;
    for (let number = from; number < first; number += 1) before += `${blankLine(number)}\n`;
    this.#blankFrom = blankFrom;
    return { text: before + text, faulty: faulty + first - from, lines };
  }
}

function blankLine(number: number): string {
  const entry = blankEntry(number);
  if (entry.value.ok) throw new TypeError("A blank line is at fault.");
  return faultLine(entry, entry.value.faults);
}
