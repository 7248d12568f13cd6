import type { PinnedStandard } from "@spean/model";
import { parentPort, workerData } from "node:worker_threads";
import { BlockScorer } from "./block-scorer.js";
import type { Manner } from "./entry-scorer.js";
import { type Done, type Task, whole } from "./worker-pool.js";

// A thread of `spean score --jobs`: blocks come in, their results go out, in the same order.
const { standard, manner } = workerData as { readonly standard: PinnedStandard; readonly manner: Manner };
const scorer = new BlockScorer(standard, manner);
let last = Promise.resolve();

parentPort?.on("message", (task: Task) => {
  last = last.then(() => answer(task));
});

async function answer({ block, memory }: Task): Promise<void> {
  const buffer = whole(block.buffer);
  const scored = await scorer.score({ ...block, buffer }, memory);
  const done: Done = { scored, buffer };
  parentPort?.postMessage(done, [scored.bytes.buffer as ArrayBuffer, buffer.buffer as ArrayBuffer]);
}
