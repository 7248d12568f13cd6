import type { PinnedStandard } from "@spean/model";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Block, ScoredBlock } from "./block.js";
import { BlockScorer } from "./block-scorer.js";
import type { Manner } from "./entry-scorer.js";

/** Threads that score blocks, this one among them; to be closed after the last block. */
export interface Pool {
  /** About how many bytes a block is to have, how many it must have room for after its lines, and whether its memory is to be shared. */
  readonly blocks: { readonly size: number; readonly spare: number; readonly shared: boolean };
  /** How many blocks may be handed in before the first is taken out. */
  readonly ahead: number;
  score(block: Block): Promise<Done>;
  /** Takes the bytes of results back, to use their memory again. */
  release(bytes: Uint8Array): void;
  close(): Promise<void>;
}

/**
 * What a thread is given: a block, and memory to write its results into. Both are shared: once any memory had been handed over, the
 * engine would ask of all memory at every look whether it is still there.
 */
export interface Task {
  readonly block: Block;
  readonly memory: Uint8Array;
}

/** What it gives back: the results, and the memory of the block. */
export interface Done {
  readonly scored: ScoredBlock;
  readonly buffer: Buffer;
}

/** Blocks in the hands of each other thread: one being scored and one to go on with. */
const EACH = 2;

/** How many blocks may be under way for each other thread: enough that it has work while this thread waits for the disk. */
const AHEAD = 8;

/** Bytes of a block: few enough to stay in the processor's cache from the reading to the scoring; more, to be worth handing over. */
const [SIZE, HANDED_SIZE] = [512 * 1024, 1024 * 1024];

/** The thread's program stands beside this one in the build, as an ES module and in CommonJS. From source there is none. */
function workerFile(): URL | undefined {
  const inCommonJs = typeof __dirname === "string";
  const file = new URL(
    inCommonJs ? "score/worker.cjs" : "score/worker.js",
    inCommonJs ? pathToFileURL(`${__dirname}/`) : import.meta.url,
  );
  return existsSync(file) ? file : undefined;
}

/**
 * Opens a pool of so many threads. Where there are others, this one scores what they have no hands for. With one, or from source, it
 * scores everything: the results are the same.
 */
export function openPool(jobs: number, standard: PinnedStandard, manner: Manner): Pool {
  const file = jobs > 1 ? workerFile() : undefined;
  const threads = file
    ? Array.from(
        { length: jobs - 1 },
        () => new Thread(new Worker(file, { workerData: { standard, manner } })),
      )
    : [];
  const scorer = new BlockScorer(standard, manner);
  const shared = threads.length > 0;
  const size = shared ? HANDED_SIZE : SIZE;
  const own: ArrayBufferLike[] = [];
  const common: ArrayBufferLike[] = [];
  return {
    blocks: { size, spare: scorer.spare, shared },
    ahead: AHEAD * threads.length,
    async score(block) {
      const thread = threads.find(({ hands }) => hands < EACH);
      if (thread)
        return thread.score({
          block,
          memory: new Uint8Array(common.pop() ?? new SharedArrayBuffer(2 * size)),
        });
      return {
        scored: await scorer.score(block, new Uint8Array(own.pop() ?? new ArrayBuffer(2 * size))),
        buffer: block.buffer,
      };
    },
    release: ({ buffer }) => void (buffer instanceof SharedArrayBuffer ? common : own).push(buffer),
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  };
}

interface Waiting {
  readonly resolve: (done: Done) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker, and who waits for its results: they come in the order of the blocks. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", ({ scored, buffer }: Done) =>
      this.#waiting.shift()?.resolve({ scored, buffer: whole(buffer) }),
    );
    worker.on("error", (error) => this.#waiting.splice(0).forEach(({ reject }) => reject(error)));
  }

  /** How many blocks it has in its hands. */
  get hands(): number {
    return this.#waiting.length;
  }

  score(task: Task): Promise<Done> {
    const done = new Promise<Done>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#worker.postMessage(task);
    return done;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** A buffer that has come from another thread, where it arrives as the plain array of bytes that it is made of. */
export const whole = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, length);
