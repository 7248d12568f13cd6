import { parentPort, workerData } from "node:worker_threads";
import { LineBlockScorer } from "./ndjson/block-scorer.js";
import {
  bufferOfBytes,
  type WorkerScoreReply,
  type WorkerScoreTask,
  type ScoringWorkerSetup,
} from "./ndjson/worker-pool.js";

// Worker thread of `scoreNdjson`: blocks come in and their results go out, in the same order.
const { standard, options } = workerData as ScoringWorkerSetup;
const scorer = new LineBlockScorer(standard, options);
/** Results are written here first, since writing many small pieces into shared memory is slow. */
let ownMemory = new Uint8Array(0);
let last = Promise.resolve();

parentPort?.on("message", (task: WorkerScoreTask) => {
  last = last.then(() => replyTo(task));
});

async function replyTo({ block, memory }: WorkerScoreTask): Promise<void> {
  if (ownMemory.length < memory.length) ownMemory = new Uint8Array(memory.length);
  const buffer = bufferOfBytes(block.buffer);
  const { bytes, ...scored } = await scorer.score({ ...block, buffer }, ownMemory);
  const room =
    bytes.length <= memory.length ? memory : new Uint8Array(new SharedArrayBuffer(2 * bytes.length));
  room.set(bytes);
  const reply: WorkerScoreReply = { scored: { ...scored, bytes: room.subarray(0, bytes.length) }, buffer };
  parentPort?.postMessage(reply);
}
