import type { ByteInput } from "../input/byte-input.js";
import type { CommandIo, CommandOutputStream } from "../io.js";

/** Progress of a long run. */
export interface ProgressReport {
  /** The same input, its bytes counted as they are read. */
  watch(input: ByteInput): ByteInput;
  /** So many more lines are done. */
  add(lines: number): void;
  /** Takes the progress off the screen. */
  clear(): void;
}

const silent: ProgressReport = { watch: (input) => input, add: () => undefined, clear: () => undefined };

/**
 * Shows progress on standard error if that is a terminal and the size of the input is known, else nothing.
 * Nothing either if the results go to a terminal: they would be torn apart.
 */
export function createProgressReport(
  { size }: ByteInput,
  { stdout, stderr }: CommandIo,
  toFile: boolean,
): ProgressReport {
  return size && stderr.isTTY && (toFile || !stdout.isTTY) ? new ProgressLine(stderr, size) : silent;
}

const EVERY = 100;
const START_OF_LINE = "\r\u001B[K";

/** One line on a terminal, drawn ten times a second at most: percentage, lines, lines per second. */
export class ProgressLine implements ProgressReport {
  readonly #terminal: CommandOutputStream;
  readonly #size: number;
  readonly #begun = performance.now();
  #drawn = this.#begun;
  #bytes = 0;
  #lines = 0;

  /** Progress through this many bytes, from this moment on. */
  constructor(terminal: CommandOutputStream, size: number) {
    this.#terminal = terminal;
    this.#size = size;
  }

  /** Draws when more is asked for: what was read before is done then, or nearly. */
  watch(input: ByteInput): ByteInput {
    let last = 0;
    return {
      ...input,
      read: async (into, at) => {
        this.#bytes += last;
        if (last > 0) this.#draw();
        return (last = await input.read(into, at));
      },
    };
  }

  /** So many more lines are done. */
  add(lines: number): void {
    this.#lines += lines;
  }

  /** Leaves the line empty. */
  clear(): void {
    this.#terminal.write(START_OF_LINE);
  }

  #draw(): void {
    const time = performance.now();
    if (time - this.#drawn < EVERY) return;
    this.#drawn = time;
    const percent = Math.min(100, Math.floor((100 * this.#bytes) / this.#size));
    const rate = Math.round((1000 * this.#lines) / (time - this.#begun));
    this.#terminal.write(
      `${START_OF_LINE}${percent} %, ${this.#lines.toLocaleString("en")} lines, ${rate.toLocaleString("en")} lines/s`,
    );
  }
}
