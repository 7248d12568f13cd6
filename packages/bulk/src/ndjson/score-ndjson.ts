import type { PinnedStandard } from "@spean/model";
import type { ScoringResultOptions } from "../entries/entry-scorer.js";
import { LineBlockReader, type ByteReader } from "./block-reader.js";
import { scoreLineBlocks, type ScoreOutput } from "./score-blocks.js";
import { openWorkerPool } from "./worker-pool.js";

/** Options of scoring NDJSON. */
export interface ScoreNdjsonOptions extends ScoringResultOptions {
  readonly standard: PinnedStandard;
  /** Number of scoring threads, this one included. */
  readonly jobs: number;
  /**
   * Reads ahead while a block is being scored. Not for pipes, where a reader that wants to stop could be kept
   * waiting.
   */
  readonly ahead: boolean;
}

/**
 * Scores NDJSON of any size in constant memory: one result line for each line, in order. Returns how many
 * lines are at fault.
 */
export async function scoreNdjson(
  read: ByteReader,
  { standard, jobs, ahead, ...options }: ScoreNdjsonOptions,
  output: ScoreOutput,
): Promise<number> {
  const pool = openWorkerPool(jobs, standard, options);
  try {
    return await scoreLineBlocks(new LineBlockReader(read, { ...pool.blocks, ahead }), pool, output);
  } finally {
    await pool.close();
  }
}
