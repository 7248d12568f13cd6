import type { PinnedStandard } from "@spean/model";
import { parentPort, workerData } from "node:worker_threads";
import { BlockScorer } from "./block-scorer.js";
import type { Manner } from "./entry-scorer.js";
import { type Done, type Task, whole } from "./worker-pool.js";

// A thread of `spean score --jobs`: blocks come in, their results go out, in the same order.
const { standard, manner } = workerData as { readonly standard: PinnedStandard; readonly manner: Manner };
const scorer = new BlockScorer(standard, manner);
/** Results are written here first: writing many small pieces into shared memory is slow. */
let own = new Uint8Array(0);
let last = Promise.resolve();

parentPort?.on("message", (task: Task) => {
  last = last.then(() => answer(task));
});

async function answer({ block, memory }: Task): Promise<void> {
  if (own.length < memory.length) own = new Uint8Array(memory.length);
  const buffer = whole(block.buffer);
  const { bytes, ...scored } = await scorer.score({ ...block, buffer }, own);
  const room =
    bytes.length <= memory.length ? memory : new Uint8Array(new SharedArrayBuffer(2 * bytes.length));
  room.set(bytes);
  const done: Done = { scored: { ...scored, bytes: room.subarray(0, bytes.length) }, buffer };
  parentPort?.postMessage(done);
}
