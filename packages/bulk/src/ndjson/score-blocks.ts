import { LINE_TOO_LONG_FAULT } from "../entries/input-limits.js";
import type { LineBlockReader } from "./block-reader.js";
import type { ScoredLineBlock } from "./line-block.js";
import { BlockResultJoiner, type ResultPiece } from "./result-joiner.js";
import type { WorkerScoreReply, ScoringWorkerPool } from "./worker-pool.js";

/** Receivers of results and progress. */
export interface ScoreOutput {
  readonly sink: {
    /**
     * Takes a text, or bytes that are reused once it is done. Returns a promise if that takes a while, to be
     * awaited before the next piece, so that nothing piles up.
     */
    write(piece: ResultPiece): Promise<void> | undefined;
  };
  readonly progress: {
    /** So many more lines are done. */
    add(lines: number): void;
  };
}

/** A line over the limit, in place of its block. */
const TOO_LONG_BLOCK: ScoredLineBlock = {
  bytes: new Uint8Array(0),
  lines: 1,
  odd: [{ at: 0, line: 0, faults: [LINE_TOO_LONG_FAULT] }],
  slow: 1,
};

/** A block that is being scored. */
interface PendingBlock {
  readonly result: Promise<Partial<WorkerScoreReply> & Pick<WorkerScoreReply, "scored">>;
  done: boolean;
}

/**
 * Scores NDJSON block by block; returns how many lines are at fault. Results come in the order of the lines,
 * and are the same however the input is cut and whichever thread scores it.
 */
export async function scoreLineBlocks(
  reader: LineBlockReader,
  pool: ScoringWorkerPool,
  { sink, progress }: ScoreOutput,
): Promise<number> {
  const joiner = new BlockResultJoiner();
  const pending: PendingBlock[] = [];
  const queue = new WriteQueue(sink);
  const takeOldest = async ({ result }: PendingBlock) => {
    pending.shift();
    const { scored, buffer } = await result;
    if (buffer) reader.release(buffer);
    for (const piece of joiner.join(scored)) await queue.write(piece);
    if (buffer) queue.after(() => pool.release(scored.bytes));
    progress.add(scored.lines);
  };
  for (let next = await reader.next(); next; next = await reader.next()) {
    pending.push(
      trackBlock(next === "line-too-long" ? Promise.resolve({ scored: TOO_LONG_BLOCK }) : pool.score(next)),
    );
    await yieldToEventLoop();
    for (let oldest = pending[0]; oldest && (pending.length > pool.ahead || oldest.done); oldest = pending[0])
      await takeOldest(oldest);
  }
  for (let oldest = pending[0]; oldest; oldest = pending[0]) await takeOldest(oldest);
  await queue.end();
  return joiner.faulty;
}

/**
 * The most pieces that may wait to be written: scoring goes on while the system writes others to the disk.
 */
const MOST_WAITING = 16;

/** Writes pieces one after the other, while other work goes on. */
class WriteQueue {
  readonly #sink: ScoreOutput["sink"];
  readonly #waiting: Promise<void>[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(sink: ScoreOutput["sink"]) {
    this.#sink = sink;
  }

  /** Queues a piece behind those before it; resolves when the queue has room again. */
  async write(piece: ResultPiece): Promise<void> {
    this.#chain(this.#last.then(() => this.#sink.write(piece)));
    this.#waiting.push(this.#last);
    if (this.#waiting.length > MOST_WAITING) await this.#waiting.shift();
  }

  /** Runs `next` once the pieces queued so far are written. */
  after(next: () => void): void {
    this.#chain(this.#last.then(next));
  }

  async end(): Promise<void> {
    await this.#last;
  }

  /** A failure surfaces when the queue is full, or at the end. */
  #chain(last: Promise<void>): void {
    last.catch(() => undefined);
    this.#last = last;
  }
}

function trackBlock(result: PendingBlock["result"]): PendingBlock {
  const pending: PendingBlock = { result, done: false };
  const done = () => void (pending.done = true);
  result.then(done, done);
  return pending;
}

/** Lets messages of other threads arrive, and signals be handled. */
const yieldToEventLoop = () => new Promise((resolve) => setImmediate(resolve));
