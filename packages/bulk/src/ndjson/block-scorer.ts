import type { PinnedStandard } from "@spean/model";
import type { EntryScorer, ScoringResultOptions } from "../entries/entry-scorer.js";
import { LINE_BYTE_LIMIT, LINE_TOO_LONG_FAULT } from "../entries/input-limits.js";
import type { readEntryLine } from "../entries/read-lines.js";
import { type AssessmentWriter, compileAssessmentWriter } from "../writer/assessment-writer.js";
import { BytePage } from "../writer/byte-page.js";
import { lineAtOffset, type LineBlock, type UnscoredBlockLines, type ScoredLineBlock } from "./line-block.js";
import { CaseLineScanner } from "./line-scanner.js";

/** The full way, for lines that the scanner leaves. */
interface FullScorer {
  readonly readLine: typeof readEntryLine;
  readonly scoreEntry: EntryScorer;
}

/**
 * Scores blocks of lines. A line of the usual shape goes from its bytes to the bytes of its result without an
 * object in between; any other line, and every line if an explanation is wanted, is parsed and checked in
 * full. Both ways use the same writer. What the full way needs is loaded when the first line takes it.
 */
export class LineBlockScorer {
  /** Room that a block must have after its lines, in bytes. */
  readonly spare: number;
  readonly #standard: PinnedStandard;
  readonly #options: ScoringResultOptions;
  readonly #scanner: CaseLineScanner;
  readonly #write: AssessmentWriter["write"];
  #full: FullScorer | undefined;

  /** @param standard by which cases are scored */
  constructor(standard: PinnedStandard, options: ScoringResultOptions) {
    const { codes, write } = compileAssessmentWriter(standard, { brief: options.brief === true });
    this.#standard = standard;
    this.#options = options;
    this.#write = write;
    this.#scanner = new CaseLineScanner(standard, codes);
    this.spare = this.#scanner.spare;
  }

  /** Scores a block; the results are written into `memory` if they fit. */
  async score(block: LineBlock, memory: Uint8Array): Promise<ScoredLineBlock> {
    const progress = new BlockProgress(block, new BytePage(memory));
    block.buffer.fill(0, block.length, block.length + this.spare);
    while (progress.start < block.length) {
      if (!this.#options.explain) this.#scoreUsual(progress);
      if (progress.start >= block.length) break;
      this.#full ??= await this.#loadFull();
      this.#scoreOther(progress, this.#full);
    }
    return { bytes: progress.page.written, lines: progress.lines, odd: progress.odd, slow: progress.slow };
  }

  async #loadFull(): Promise<FullScorer> {
    const [{ compileEntryScorer }, { readEntryLine }] = await Promise.all([
      import("../entries/entry-scorer.js"),
      import("../entries/read-lines.js"),
    ]);
    return { readLine: readEntryLine, scoreEntry: compileEntryScorer(this.#standard, this.#options) };
  }

  /** Scores lines as long as they have the usual shape. */
  #scoreUsual(progress: BlockProgress): void {
    const scanner = this.#scanner;
    const { buffer, length } = progress.block;
    scanner.open(buffer, length);
    while (progress.start < length) {
      const next = scanner.scan(progress.start);
      if (next < 0) return;
      this.#write(scanner, progress.page);
      progress.start = next;
      progress.lines += 1;
    }
  }

  /** Scores one line, whatever its shape. */
  #scoreOther(progress: BlockProgress, { readLine, scoreEntry }: FullScorer): void {
    const { block, start, page } = progress;
    const { end, next } = lineAtOffset(block, start);
    // only the first line may begin with a byte order mark; the number of any other is not known here, and
    // not needed
    const number = block.begins && start === 0 ? 1 : 2;
    if (end - start > LINE_BYTE_LIMIT) progress.addFaults({ faults: [LINE_TOO_LONG_FAULT] });
    else {
      const entry = readLine({ number, bytes: block.buffer.subarray(start, end) });
      const faults = entry && scoreEntry(entry, page);
      if (!entry) progress.addBlank();
      else if (faults) progress.addFaults(faults);
    }
    progress.start = next;
    progress.lines += 1;
    progress.slow += 1;
  }
}

/** Progress of the scoring of a block. */
class BlockProgress {
  readonly block: LineBlock;
  readonly page: BytePage;
  readonly odd: UnscoredBlockLines[] = [];
  start = 0;
  lines = 0;
  slow = 0;

  constructor(block: LineBlock, page: BytePage) {
    this.block = block;
    this.page = page;
  }

  addFaults(faults: Exclude<ReturnType<EntryScorer>, undefined>): void {
    this.odd.push({ at: this.page.length, line: this.lines, ...faults });
  }

  addBlank(): void {
    const last = this.odd.at(-1);
    if (last && "blanks" in last && last.line + last.blanks === this.lines) last.blanks += 1;
    else this.odd.push({ at: this.page.length, line: this.lines, blanks: 1 });
  }
}
