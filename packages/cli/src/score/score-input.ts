import type { PinnedStandard } from "@spean/model";
import { chunksOf, type Input } from "../input/open-input.js";
import { readShape } from "../input/read-shape.js";
import { BlockReader } from "./block-reader.js";
import type { Manner } from "./entry-scorer.js";
import { type Output, scoreLines } from "./score-lines.js";
import { openPool } from "./worker-pool.js";

/** How to score. */
export interface Scoring extends Manner {
  readonly standard: PinnedStandard;
  /** On how many threads. */
  readonly jobs: number;
}

/**
 * Scores whatever cases the input has: NDJSON in constant memory, or one JSON object or array; gives the number of cases at fault. How
 * the two are told apart stands at `ShapeFinder`.
 */
export async function scoreInput(
  input: Input,
  { standard, jobs, ...manner }: Scoring,
  output: Output,
): Promise<number> {
  try {
    const { shape, head } = await readShape(chunksOf({ read: input.read, close: () => Promise.resolve() }));
    if (shape === "one") {
      const { scoreWhole } = await import("./score-whole.js");
      return await scoreWhole(Buffer.concat(head), { standard, ...manner }, output);
    }
    const pool = openPool(jobs, standard, manner);
    try {
      return await scoreLines(
        new BlockReader(following(head, input.read), { ...pool.blocks, ahead: input.size !== undefined }),
        pool,
        output,
      );
    } finally {
      await pool.close();
    }
  } finally {
    await input.close();
  }
}

/** Reads the chunks that were read to know the shape, and then the rest. */
function following(head: Buffer[], read: Input["read"]): Input["read"] {
  return (into, at) => {
    const [chunk] = head;
    if (!chunk) return read(into, at);
    const length = chunk.copy(into, at);
    if (length === chunk.length) head.shift();
    else head[0] = chunk.subarray(length);
    return length;
  };
}
