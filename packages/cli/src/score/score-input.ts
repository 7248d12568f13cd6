import type { PinnedStandard } from "@spean/model";
import { readShape } from "../input/read-shape.js";
import { readWhole } from "../input/read-whole.js";
import { entryScorer, type Manner } from "./entry-scorer.js";
import { type Part, scoreLines } from "./score-lines.js";
import { openPool } from "./worker-pool.js";

/** How to score. */
export interface Scoring extends Manner {
  /** On how many threads. */
  readonly jobs: number;
}

/**
 * Scores whatever cases the input has: NDJSON in constant memory, or one JSON object or array. How the two are told apart stands at
 * `ShapeFinder`.
 */
export async function* scoreInput(input: AsyncIterable<Buffer>, standard: PinnedStandard, { jobs, ...manner }: Scoring): AsyncGenerator<Part> {
  const chunks = input[Symbol.asyncIterator]();
  try {
    const { shape, head } = await readShape(chunks);
    if (shape === "one") {
      yield* scoreWhole(Buffer.concat(head), standard, manner);
      return;
    }
    const pool = openPool(jobs, standard, manner);
    try {
      yield* scoreLines(following(head, chunks), pool.score, pool.ahead);
    } finally {
      await pool.close();
    }
  } finally {
    await chunks.return?.();
  }
}

/** The chunks that were read to know the shape, and then the others. */
async function* following(head: Buffer[], chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  for (let chunk = head.shift(); chunk; chunk = head.shift()) yield chunk;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

function* scoreWhole(bytes: Buffer, standard: PinnedStandard, manner: Manner): Generator<Part> {
  const score = entryScorer(standard, manner);
  for (const entry of readWhole(bytes)) {
    const { line, ok } = score(entry);
    yield { text: `${line}\n`, faulty: ok ? 0 : 1, lines: 1 };
  }
}
