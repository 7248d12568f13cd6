import { createFaultyEntry, type InputEntry, readLineEntries } from "@spean/bulk/entries";
import { FaultyInputError } from "./faulty-input.js";
import { readInputShape } from "./read-shape.js";
import { readWholeEntries } from "./read-whole.js";

/**
 * The values of the input in its order, those at fault in their place: one for each line of NDJSON, or those
 * of one pretty-printed JSON object or array. How the two are told apart is described at `InputShapeFinder`.
 * NDJSON is read in constant memory. An input at fault as a whole is one more entry, at fault.
 */
export async function* readInputEntries(input: AsyncIterable<Buffer>): AsyncGenerator<InputEntry> {
  const chunks = input[Symbol.asyncIterator]();
  let line = 0;
  try {
    for await (const entry of entriesOf(chunks)) {
      line = entry.line;
      yield entry;
    }
  } catch (error) {
    if (!(error instanceof FaultyInputError)) throw error;
    yield createFaultyEntry(line + 1, [error.fault]);
  } finally {
    await chunks.return?.();
  }
}

async function* entriesOf(chunks: AsyncIterator<Buffer>): AsyncGenerator<InputEntry> {
  const { shape, head } = await readInputShape(chunks);
  if (shape === "one") yield* readWholeEntries(Buffer.concat(head));
  else yield* readLineEntries(readerOf(head, chunks));
}

/** Reads the chunks of the head, and then the rest. */
function readerOf(
  head: Buffer[],
  chunks: AsyncIterator<Buffer>,
): (into: Buffer, at: number) => Promise<number> {
  let rest: Buffer | undefined;
  return async (into, at) => {
    while (!rest?.length) {
      rest = head.shift();
      if (rest) continue;
      const next = await chunks.next();
      if (next.done) return 0;
      rest = next.value;
    }
    const length = rest.copy(into, at);
    rest = rest.subarray(length);
    return length;
  };
}
