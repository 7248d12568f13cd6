import type { Entry } from "./entry.js";
import { LINE_LIMIT } from "./limits.js";
import { LineReader } from "./line-reader.js";
import { LineSplitter } from "./line-splitter.js";
import { type Begun, readShape } from "./read-shape.js";
import { readWhole } from "./read-whole.js";

/**
 * The values of the input in its order, those at fault in their place: one for each line of NDJSON, or those of one pretty-printed
 * JSON object or array. How the two are told apart stands at `ShapeFinder`. NDJSON is read in constant memory.
 */
export async function* readEntries(input: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const chunks = input[Symbol.asyncIterator]();
  try {
    const begun = await readShape(chunks);
    if (begun.shape === "one") yield* readWhole(Buffer.concat(begun.head));
    else yield* readLines(begun, chunks);
  } finally {
    await chunks.return?.();
  }
}

async function* readLines({ head }: Begun, chunks: AsyncIterator<Buffer>): AsyncGenerator<Entry> {
  const splitter = new LineSplitter(LINE_LIMIT);
  const reader = new LineReader();
  for (let chunk = head.shift(); chunk; chunk = head.shift()) yield* reader.read(splitter.push(chunk));
  for (let next = await chunks.next(); !next.done; next = await chunks.next())
    yield* reader.read(splitter.push(next.value));
  yield* reader.read(splitter.end());
}
