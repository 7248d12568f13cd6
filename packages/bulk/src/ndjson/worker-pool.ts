import type { PinnedStandard } from "@spean/model";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { ScoringResultOptions } from "../entries/entry-scorer.js";
import { LineBlockScorer } from "./block-scorer.js";
import type { LineBlock, ScoredLineBlock } from "./line-block.js";

/** Threads that score blocks, this one among them; to be closed after the last block. */
export interface ScoringWorkerPool {
  /** Bytes of a block, room needed after its lines, and whether it must stand in shared memory. */
  readonly blocks: { readonly size: number; readonly spare: number; readonly shared: boolean };
  /** The most blocks handed in before the first result is taken out. */
  readonly ahead: number;
  score(block: LineBlock): Promise<WorkerScoreReply>;
  /** Takes the bytes of results back, to reuse their memory. */
  release(bytes: Uint8Array): void;
  close(): Promise<void>;
}

/**
 * Message to a worker: a block, and memory for its results. Both are shared, never transferred: once any
 * buffer has been transferred, V8 checks every access to any buffer for detachment.
 */
export interface WorkerScoreTask {
  readonly block: LineBlock;
  readonly memory: Uint8Array;
}

/** Message from a worker: the results, and the memory of the block. */
export interface WorkerScoreReply {
  readonly scored: ScoredLineBlock;
  readonly buffer: Buffer;
}

/** Blocks that each worker holds at once: one being scored and one to go on with. */
const BLOCKS_EACH = 2;

/** Blocks under way for each worker: enough that it has work while this thread waits for the disk. */
const BLOCKS_AHEAD = 8;

/**
 * Bytes of a block. Small enough to stay in the processor's cache from reading to scoring; larger for
 * workers, to pay for the message.
 */
const [BLOCK_SIZE, SHARED_BLOCK_SIZE] = [512 * 1024, 1024 * 1024];

/**
 * The worker's program: it stands beside this one in the build, as an ES module and in CommonJS. From source
 * there is none.
 */
function findWorkerFile(): URL | undefined {
  const inCommonJs = typeof __dirname === "string";
  const file = new URL(
    inCommonJs ? "score-worker.cjs" : "score-worker.js",
    inCommonJs ? pathToFileURL(`${__dirname}/`) : import.meta.url,
  );
  return existsSync(file) ? file : undefined;
}

/**
 * Opens a pool of `jobs` threads. Where there are workers, this thread scores what they have no room for.
 * With one job, or from source, it scores everything: the results are the same.
 */
export function openWorkerPool(
  jobs: number,
  standard: PinnedStandard,
  options: ScoringResultOptions,
): ScoringWorkerPool {
  const file = jobs > 1 ? findWorkerFile() : undefined;
  const workerData: ScoringWorkerSetup = { standard, options };
  const workers = file
    ? Array.from({ length: jobs - 1 }, () => new ScoringWorker(new Worker(file, { workerData })))
    : [];
  const scorer = new LineBlockScorer(standard, options);
  const shared = workers.length > 0;
  const size = shared ? SHARED_BLOCK_SIZE : BLOCK_SIZE;
  const ownMemory: ArrayBufferLike[] = [];
  const sharedMemory: ArrayBufferLike[] = [];
  return {
    blocks: { size, spare: scorer.spare, shared },
    ahead: BLOCKS_AHEAD * workers.length,
    async score(block) {
      const worker = workers.find(({ load }) => load < BLOCKS_EACH);
      if (worker)
        return worker.score({
          block,
          memory: new Uint8Array(sharedMemory.pop() ?? new SharedArrayBuffer(2 * size)),
        });
      return {
        scored: await scorer.score(block, new Uint8Array(ownMemory.pop() ?? new ArrayBuffer(2 * size))),
        buffer: block.buffer,
      };
    },
    release: ({ buffer }) =>
      void (buffer instanceof SharedArrayBuffer ? sharedMemory : ownMemory).push(buffer),
    close: async () => void (await Promise.all(workers.map((worker) => worker.close()))),
  };
}

/** Data that a worker is started with. */
export interface ScoringWorkerSetup {
  readonly standard: PinnedStandard;
  readonly options: ScoringResultOptions;
}

interface ReplyPromise {
  readonly resolve: (reply: WorkerScoreReply) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker and the replies it owes: they come in the order of the blocks. */
class ScoringWorker {
  readonly #worker: Worker;
  readonly #owed: ReplyPromise[] = [];

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", ({ scored, buffer }: WorkerScoreReply) =>
      this.#owed.shift()?.resolve({ scored, buffer: bufferOfBytes(buffer) }),
    );
    worker.on("error", (error) => this.#owed.splice(0).forEach(({ reject }) => reject(error)));
  }

  /** Number of blocks it holds. */
  get load(): number {
    return this.#owed.length;
  }

  score(task: WorkerScoreTask): Promise<WorkerScoreReply> {
    const reply = new Promise<WorkerScoreReply>((resolve, reject) => this.#owed.push({ resolve, reject }));
    this.#worker.postMessage(task);
    return reply;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Makes a `Buffer` of bytes from another thread, where a buffer arrives as a plain `Uint8Array`. */
export const bufferOfBytes = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, length);
