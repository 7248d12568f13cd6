import type { PinnedStandard } from "@spean/model";
import type { ResultOptions } from "../entries/entry-scorer.js";
import { BlockReader, type ByteReader } from "./block-reader.js";
import { scoreBlocks, type ScoreOutput } from "./score-blocks.js";
import { openWorkerPool } from "./worker-pool.js";

/** How NDJSON is scored. */
export interface ScoreNdjsonOptions extends ResultOptions {
  readonly standard: PinnedStandard;
  /** How many threads score, this one included. */
  readonly jobs: number;
  /** Reads ahead while a block is being scored. Not for pipes, where a reader that wants to stop could be kept waiting. */
  readonly ahead: boolean;
}

/** Scores NDJSON of any size in constant memory: one result line for each line, in order. Returns how many lines are at fault. */
export async function scoreNdjson(
  read: ByteReader,
  { standard, jobs, ahead, ...options }: ScoreNdjsonOptions,
  output: ScoreOutput,
): Promise<number> {
  const pool = openWorkerPool(jobs, standard, options);
  try {
    return await scoreBlocks(new BlockReader(read, { ...pool.blocks, ahead }), pool, output);
  } finally {
    await pool.close();
  }
}
