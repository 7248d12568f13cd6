import { parseStrictJson } from "@spean/model";
import { decode } from "./decode.js";
import { type Entry, faultyEntry, parsedEntry } from "./entry.js";
import { lenient } from "./lenient.js";
import { blankLine, lineTooLong } from "./line-faults.js";
import type { Line } from "./line-splitter.js";

/** The entry of a blank line that others follow. */
const blankEntry = (number: number): Entry => faultyEntry(number, [blankLine]);

/** Reads the lines of NDJSON, one entry each. Blank lines are held back: they are faults only if something follows. */
export class LineReader {
  #firstBlank: number | undefined;

  /** The entries of these lines; call it again with the lines that follow. */
  *read(lines: Iterable<Line>): Generator<Entry> {
    for (const line of lines) {
      const entry = readLine(line);
      if (!entry) {
        this.#firstBlank ??= line.number;
        continue;
      }
      for (let number = this.#firstBlank ?? line.number; number < line.number; number += 1)
        yield blankEntry(number);
      this.#firstBlank = undefined;
      yield entry;
    }
  }
}

/** The entry of a line; nothing, if it is blank. */
export function readLine({ number, bytes }: Line): Entry | undefined {
  if (!bytes) return faultyEntry(number, [lineTooLong]);
  const text = decode(bytes, { mayHaveBom: number === 1 });
  if (!text.ok) return faultyEntry(number, text.faults);
  if (/^[ \t\r]*$/u.test(text.value)) return undefined;
  const parsed = parseStrictJson(text.value);
  return parsed.ok
    ? parsedEntry(number, parsed.value)
    : faultyEntry(number, parsed.faults, lenient(text.value));
}
