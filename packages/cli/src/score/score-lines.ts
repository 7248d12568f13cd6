import type { Progress } from "../output/progress.js";
import type { Piece, Sink } from "../output/sink.js";
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
const tooLong: ScoredBlock = {
  bytes: new Uint8Array(0),
  lines: 1,
  odd: [{ at: 0, line: 0, faults: [lineTooLong] }],
  slow: 1,
};

/** A block that is being scored. */
interface Pending {
  readonly result: Promise<Partial<Done> & Pick<Done, "scored">>;
  done: boolean;
}

/**
 * Scores NDJSON block by block; gives the number of lines at fault. Results come in the order of the lines, and are the same however
 * the input is cut and whoever scores it.
 */
export async function scoreLines(
  reader: BlockReader,
  pool: Pool,
  { sink, progress }: Output,
): Promise<number> {
  const joiner = new ResultJoiner();
  const waiting: Pending[] = [];
  const writing = new Writing(sink);
  const takeOldest = async () => {
    const { scored, buffer } = await waiting.shift()!.result;
    if (buffer) reader.release(buffer);
    for (const piece of joiner.join(scored)) await writing.write(piece);
    if (buffer) writing.after(() => pool.release(scored.bytes));
    progress.add(scored.lines);
  };
  for (let next = await reader.next(); next; next = await reader.next()) {
    waiting.push(pending(next === "line-too-long" ? Promise.resolve({ scored: tooLong }) : pool.score(next)));
    await othersTurn();
    while (waiting.length > pool.ahead || waiting[0]?.done) await takeOldest();
  }
  while (waiting.length > 0) await takeOldest();
  await writing.end();
  return joiner.faulty;
}

/** So many pieces may wait to be written: while the system brings others to the disk, scoring goes on. */
const MOST_WAITING = 16;

/** Writes one piece after the other, beside what is done next. */
class Writing {
  readonly #sink: Output["sink"];
  readonly #waiting: Promise<void>[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(sink: Output["sink"]) {
    this.#sink = sink;
  }

  /** Takes a piece, to be written after those before it. */
  async write(piece: Piece): Promise<void> {
    this.#keep(this.#last.then(() => this.#sink.write(piece)));
    this.#waiting.push(this.#last);
    if (this.#waiting.length > MOST_WAITING) await this.#waiting.shift();
  }

  /** Does this once the pieces taken so far are written. */
  after(next: () => void): void {
    this.#keep(this.#last.then(next));
  }

  async end(): Promise<void> {
    await this.#last;
  }

  /** What fails is told when there is much to be written, or at the end. */
  #keep(last: Promise<void>): void {
    last.catch(() => undefined);
    this.#last = last;
  }
}

function pending(result: Pending["result"]): Pending {
  const one: Pending = { result, done: false };
  const done = () => void (one.done = true);
  result.then(done, done);
  return one;
}

/** Lets threads bring their results, and the process hear that it is interrupted. */
const othersTurn = () => new Promise((resolve) => setImmediate(resolve));
