import type { PinnedStandard } from "@spean/model";
import { compileLines } from "@spean/rules/lines";
import { LINE_LIMIT } from "../input/limits.js";
import { blankEntry, readLine } from "../input/line-reader.js";
import type { Block, ScoredBlock } from "./block.js";
import { entryScorer, type Manner } from "./entry-scorer.js";
import { LineScanner, SPARE } from "./line-scanner.js";

const LF = 0x0a;
const CR = 0x0d;

/**
 * Scores blocks of lines. A line of the usual shape goes from its bytes to the bytes of its result without an object in between; any
 * other, and every line if an explanation is wanted, is parsed and checked in full. Both ways give the same bytes.
 */
export function blockScorer(standard: PinnedStandard, manner: Manner): (block: Block) => ScoredBlock {
  const score = entryScorer(standard, manner);
  const { codes, write } = compileLines(standard, { brief: manner.brief === true });
  const scanner = new LineScanner(codes);

  return ({ first, buffer, lines }) => {
    if (!buffer) return { text: `${score(readLine({ number: first })!).line}\n`, faulty: 1, slow: 1 };
    const length = buffer.length - SPARE;
    const result = { text: "", faulty: 0, slow: 0 };
    let blankFrom: number | undefined;
    let start = 0;
    scanner.open(buffer);
    for (let number = first; number < first + lines; number += 1) {
      const lineEnd = buffer.indexOf(LF, start);
      const stop = lineEnd < 0 ? length : lineEnd;
      const end = stop > start && buffer[stop - 1] === CR ? stop - 1 : stop;
      if (manner.explain || end - start > LINE_LIMIT || !scanner.scan(start, end)) {
        const entry = readLine(end - start > LINE_LIMIT ? { number } : { number, bytes: buffer.subarray(start, end) });
        result.slow += 1;
        if (entry) {
          tellBlank(number);
          const { line, ok } = score(entry);
          result.text += `${line}\n`;
          if (!ok) result.faulty += 1;
        } else blankFrom ??= number;
      } else {
        tellBlank(number);
        result.text += `${write(scanner)}\n`;
      }
      start = stop + 1;
    }
    return { ...result, ...(blankFrom !== undefined && { blankFrom }) };

    function tellBlank(before: number): void {
      for (let number = blankFrom ?? before; number < before; number += 1) {
        result.text += `${score(blankEntry(number)).line}\n`;
        result.faulty += 1;
      }
      blankFrom = undefined;
    }
  };
}
