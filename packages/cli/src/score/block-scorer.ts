import type { PinnedStandard } from "@spean/model";
import { compileLines, Page } from "@spean/rules/lines";
import { LINE_LIMIT } from "../input/limits.js";
import { lineTooLong } from "../input/line-faults.js";
import type { Block, OddLines, ScoredBlock } from "./block.js";
import type { Manner } from "./entry-scorer.js";
import { LineScanner } from "./line-scanner.js";
import type { SlowScorer } from "./slow-scorer.js";

const LF = 0x0a;
const CR = 0x0d;

/**
 * Scores blocks of lines. A line of the usual shape goes from its bytes to the bytes of its result without an object in between; any
 * other, and every line if an explanation is wanted, is parsed and checked in full. Both ways give the same bytes. What the full way
 * needs is loaded when the first line takes it.
 */
export class BlockScorer {
  /** How many bytes a block must have room for after its lines. */
  readonly spare: number;
  readonly #standard: PinnedStandard;
  readonly #manner: Manner;
  readonly #scanner: LineScanner;
  readonly #write: ReturnType<typeof compileLines>["write"];
  #slow: SlowScorer | undefined;

  /** A scorer by this standard. */
  constructor(standard: PinnedStandard, manner: Manner) {
    const { codes, write } = compileLines(standard, { brief: manner.brief === true });
    this.#standard = standard;
    this.#manner = manner;
    this.#write = write;
    this.#scanner = new LineScanner(standard, codes);
    this.spare = this.#scanner.spare;
  }

  /** Scores a block; the results are written into `memory` if they fit. */
  async score(block: Block, memory: Uint8Array): Promise<ScoredBlock> {
    const work = new Work(block, new Page(memory));
    block.buffer.fill(0, block.length, block.length + this.spare);
    while (work.start < block.length) {
      if (!this.#manner.explain) this.#scoreUsual(work);
      if (work.start >= block.length) break;
      this.#slow ??= (await import("./slow-scorer.js")).slowScorer(this.#standard, this.#manner);
      this.#scoreOther(work, this.#slow);
    }
    return { bytes: work.page.written, lines: work.lines, odd: work.odd, slow: work.slow };
  }

  /** Scores lines as long as they have the usual shape. */
  #scoreUsual(work: Work): void {
    const scanner = this.#scanner;
    const { buffer, length } = work.block;
    scanner.open(buffer, length);
    while (work.start < length) {
      const next = scanner.scan(work.start);
      if (next < 0) return;
      this.#write(scanner, work.page);
      work.start = next;
      work.lines += 1;
    }
  }

  /** Scores one line, whatever shape it has. */
  #scoreOther(work: Work, slow: SlowScorer): void {
    const { buffer, length, begins } = work.block;
    const { start } = work;
    const lineEnd = buffer.indexOf(LF, start);
    const stop = lineEnd < 0 || lineEnd > length ? length : lineEnd;
    const end = stop > start && buffer[stop - 1] === CR ? stop - 1 : stop;
    const first = begins && start === 0;
    const scored =
      end - start > LINE_LIMIT
        ? { faults: [lineTooLong] as const }
        : slow.score(buffer.subarray(start, end), first);
    if (scored === undefined) work.addBlank();
    else if ("faults" in scored) work.odd.push({ at: work.page.length, line: work.lines, ...scored });
    else work.page.write(`${scored.line}\n`);
    work.start = stop + 1;
    work.lines += 1;
    work.slow += 1;
  }
}

/** A block on its way. */
class Work {
  readonly block: Block;
  readonly page: Page;
  readonly odd: OddLines[] = [];
  start = 0;
  lines = 0;
  slow = 0;

  constructor(block: Block, page: Page) {
    this.block = block;
    this.page = page;
  }

  addBlank(): void {
    const last = this.odd.at(-1);
    if (last && "blanks" in last && last.line + last.blanks === this.lines) last.blanks += 1;
    else this.odd.push({ at: this.page.length, line: this.lines, blanks: 1 });
  }
}
