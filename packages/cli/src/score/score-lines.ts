import type { Progress } from "../output/progress.js";
import type { Sink } from "../output/sink.js";
import type { ScoredBlock } from "./block.js";
import type { BlockReader } from "./block-reader.js";
import { lineTooLong } from "../input/line-faults.js";
import { ResultJoiner } from "./result-joiner.js";
import type { Done, Pool } from "./worker-pool.js";

/** Where results go, and who is told how many lines are done. */
export interface Output {
  readonly sink: Pick<Sink, "write">;
  readonly progress: Pick<Progress, "add">;
}

/** A line over the limit, in place of its block. */
const tooLong: ScoredBlock = { bytes: new Uint8Array(0), lines: 1, odd: [{ at: 0, line: 0, faults: [lineTooLong] }], slow: 1 };

/** A block that is being scored. */
interface Pending {
  readonly result: Promise<Partial<Done> & Pick<Done, "scored">>;
  done: boolean;
}

/**
 * Scores NDJSON block by block; gives the number of lines at fault. Results come in the order of the lines, and are the same however
 * the input is cut and whoever scores it.
 */
export async function scoreLines(reader: BlockReader, pool: Pool, { sink, progress }: Output): Promise<number> {
  const joiner = new ResultJoiner();
  const waiting: Pending[] = [];
  const takeOldest = async () => {
    const { scored, buffer } = await waiting.shift()!.result;
    for (const piece of joiner.join(scored)) {
      const full = sink.write(piece);
      if (full) await full;
    }
    progress.add(scored.lines);
    if (!buffer) return;
    reader.release(buffer);
    pool.release(scored.bytes);
  };
  for (let next = await reader.next(); next; next = await reader.next()) {
    waiting.push(pending(next === "line-too-long" ? Promise.resolve({ scored: tooLong }) : pool.score(next)));
    await othersTurn();
    while (waiting.length > pool.ahead || waiting[0]?.done) await takeOldest();
  }
  while (waiting.length > 0) await takeOldest();
  return joiner.faulty;
}

function pending(result: Pending["result"]): Pending {
  const one: Pending = { result, done: false };
  const done = () => void (one.done = true);
  result.then(done, done);
  return one;
}

/** Lets threads bring their results, and the process hear that it is interrupted. */
const othersTurn = () => new Promise((resolve) => setImmediate(resolve));
