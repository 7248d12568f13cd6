import type { PinnedStandard } from "@spean/model";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Block, ScoredBlock } from "./block.js";
import { blockScorer } from "./block-scorer.js";
import type { Manner } from "./entry-scorer.js";
import type { BlockScorer } from "./score-lines.js";

/** Something that scores blocks, and is to be closed after the last. */
export interface Pool {
  readonly score: BlockScorer;
  /** How many blocks may be handed in before the first is taken out. */
  readonly ahead: number;
  close(): Promise<void>;
}

/** Blocks in the hands of each thread: one being scored and one to go on with. */
const EACH = 2;

/** The thread's program stands beside this one in the build, as an ES module and in CommonJS. From source there is none. */
function workerFile(): URL | undefined {
  const inCommonJs = typeof __dirname === "string";
  const file = new URL(inCommonJs ? "score/worker.cjs" : "score/worker.js", inCommonJs ? pathToFileURL(`${__dirname}/`) : import.meta.url);
  return existsSync(file) ? file : undefined;
}

/** Opens a pool of so many threads. One, or a program run from source, scores in this thread: the results are the same. */
export function openPool(jobs: number, standard: PinnedStandard, manner: Manner): Pool {
  const file = jobs > 1 ? workerFile() : undefined;
  if (!file) return { score: blockScorer(standard, manner), ahead: 0, close: () => Promise.resolve() };
  const threads = Array.from({ length: jobs }, () => new Thread(new Worker(file, { workerData: { standard, manner } })));
  let next = 0;
  return {
    score: (block) => threads[next++ % jobs]!.score(block),
    ahead: EACH * jobs,
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  };
}

interface Waiting {
  readonly resolve: (scored: ScoredBlock) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker, and who waits for its results: they come in the order of the blocks. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (scored: ScoredBlock) => this.#waiting.shift()?.resolve(scored));
    worker.on("error", (error) => this.#waiting.splice(0).forEach(({ reject }) => reject(error)));
  }

  score(block: Block): Promise<ScoredBlock> {
    const scored = new Promise<ScoredBlock>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    // an error is told to whoever awaits the result; until then it must not end the process
    scored.catch(() => undefined);
    this.#worker.postMessage(block, block.buffer ? [block.buffer.buffer as ArrayBuffer] : []);
    return scored;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
