import { BytePage } from "@spean/bulk";
import { compileEntryScorer, formatFaultLine, type ScoringResultOptions } from "@spean/bulk/entries";
import type { ScoreOutput } from "@spean/bulk/ndjson";
import type { PinnedStandard } from "@spean/model";
import { readWholeEntries } from "../input/read-whole.js";

interface WholeOptions extends ScoringResultOptions {
  readonly standard: PinnedStandard;
}

/** Bytes of a first page; it grows with the longest result. */
const PAGE_SIZE = 64 * 1024;

/** Scores the cases of one JSON text; returns how many are at fault. */
export async function scoreWhole(
  bytes: Buffer,
  { standard, ...options }: WholeOptions,
  { sink, progress }: ScoreOutput,
): Promise<number> {
  const scoreEntry = compileEntryScorer(standard, options);
  const page = new BytePage(new Uint8Array(PAGE_SIZE));
  let faulty = 0;
  for (const entry of readWholeEntries(bytes)) {
    page.length = 0;
    const fault = scoreEntry(entry, page);
    if (fault) faulty += 1;
    // as text, which sinks may keep: the page is written over by the next result
    const full = sink.write(fault ? `${formatFaultLine(entry, fault.faults)}\n` : page.text());
    if (full) await full;
    progress.add(1);
  }
  return faulty;
}
