import type { PinnedStandard } from "@spean/model";
import { readWhole } from "../input/read-whole.js";
import { faultLine } from "../output/fault-line.js";
import { entryScorer, type Manner } from "./entry-scorer.js";
import type { Output } from "./score-lines.js";

interface WholeScoring extends Manner {
  readonly standard: PinnedStandard;
}

/** Scores the cases of one JSON text; gives how many are at fault. */
export async function scoreWhole(
  bytes: Buffer,
  { standard, ...manner }: WholeScoring,
  { sink, progress }: Output,
): Promise<number> {
  const score = entryScorer(standard, manner);
  let faulty = 0;
  for (const entry of readWhole(bytes)) {
    const scored = score(entry);
    if ("faults" in scored) faulty += 1;
    const full = sink.write(`${"faults" in scored ? faultLine(entry, scored.faults) : scored.line}\n`);
    if (full) await full;
    progress.add(1);
  }
  return faulty;
}
