import { parseStrictJson } from "@spean/model";
import { LineBlockReader, type ByteReader } from "../ndjson/block-reader.js";
import { HeldBlankLines, lineAtOffset } from "../ndjson/line-block.js";
import { decodeUtf8Input, parseLenientJson } from "./decode-text.js";
import { createFaultyEntry, type InputEntry, createParsedEntry } from "./input-entry.js";
import { BLANK_LINE_FAULT, LINE_BYTE_LIMIT, LINE_TOO_LONG_FAULT } from "./input-limits.js";

/**
 * One line of input, numbered from 1, without its end (LF or CRLF). `bytes` is absent if the line is over the
 * limit.
 */
export interface NdjsonInputLine {
  readonly number: number;
  readonly bytes?: Buffer;
}

/** Bytes of a block: as many as a file is read by. */
const BLOCK_SIZE = 256 * 1024;

/**
 * Reads the lines of NDJSON in constant memory. The bytes of a line are valid only until the next line is
 * taken: they stand in a buffer that is used again.
 */
export async function* readInputLines(
  reader: LineBlockReader,
  limit = LINE_BYTE_LIMIT,
): AsyncGenerator<NdjsonInputLine> {
  let number = 0;
  for (let block = await reader.next(); block; block = await reader.next()) {
    if (block === "line-too-long") {
      yield { number: ++number };
      continue;
    }
    for (let start = 0; start < block.length;) {
      const { end, next } = lineAtOffset(block, start);
      number += 1;
      yield end - start > limit ? { number } : { number, bytes: block.buffer.subarray(start, end) };
      start = next;
    }
    reader.release(block.buffer);
  }
}

/**
 * Reads NDJSON as entries, one for each line. Blank lines are held back: they are faults only if something
 * follows.
 */
export async function* readLineEntries(read: ByteReader): AsyncGenerator<InputEntry> {
  const blanks = new HeldBlankLines();
  for await (const line of readInputLines(new LineBlockReader(read, { size: BLOCK_SIZE, spare: 0 }))) {
    const entry = readEntryLine(line);
    if (!entry) {
      blanks.hold(line.number, 1);
      continue;
    }
    for (const number of blanks.release()) yield createFaultyEntry(number, [BLANK_LINE_FAULT]);
    yield entry;
  }
}

/** Parses a line into an entry; `undefined` if it is blank. */
export function readEntryLine({ number, bytes }: NdjsonInputLine): InputEntry | undefined {
  if (!bytes) return createFaultyEntry(number, [LINE_TOO_LONG_FAULT]);
  const text = decodeUtf8Input(bytes, { mayHaveBom: number === 1 });
  if (!text.ok) return createFaultyEntry(number, text.faults);
  if (/^[ \t\r]*$/u.test(text.value)) return undefined;
  const parsed = parseStrictJson(text.value);
  return parsed.ok
    ? createParsedEntry(number, parsed.value)
    : createFaultyEntry(number, parsed.faults, parseLenientJson(text.value));
}
