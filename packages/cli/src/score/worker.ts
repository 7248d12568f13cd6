import type { PinnedStandard } from "@spean/model";
import { parentPort, workerData } from "node:worker_threads";
import { blockScorer } from "./block-scorer.js";
import type { Manner } from "./entry-scorer.js";
import type { Block } from "./block.js";

// A thread of `spean score --jobs`: blocks come in, their results go out, in the same order.
const { standard, manner } = workerData as { readonly standard: PinnedStandard; readonly manner: Manner };
const score = blockScorer(standard, manner);

parentPort?.on("message", (block: Block) => {
  // a buffer arrives as the plain array of bytes that it is made of
  const { buffer, ...rest } = block;
  parentPort?.postMessage(score(buffer ? { ...rest, buffer: Buffer.from(buffer.buffer) } : rest));
});
