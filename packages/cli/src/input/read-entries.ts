import { type InputEntry, readLineEntries } from "@spean/bulk/entries";
import { readInputShape } from "./read-shape.js";
import { readWholeEntries } from "./read-whole.js";

/**
 * The values of the input in its order, those at fault in their place: one for each line of NDJSON, or those
 * of one pretty-printed JSON object or array. How the two are told apart is described at `InputShapeFinder`.
 * NDJSON is read in constant memory.
 */
export async function* readInputEntries(input: AsyncIterable<Buffer>): AsyncGenerator<InputEntry> {
  const chunks = input[Symbol.asyncIterator]();
  try {
    const { shape, head } = await readInputShape(chunks);
    if (shape === "one") yield* readWholeEntries(Buffer.concat(head));
    else yield* readLineEntries(readerOf(head, chunks));
  } finally {
    await chunks.return?.();
  }
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
