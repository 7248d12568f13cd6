import { findForeignFormat, FORMAT_BYTES } from "@spean/bulk/entries";
import { FaultyInputError } from "./faulty-input.js";
import type { ByteInput } from "./byte-input.js";

/**
 * The same input, which throws a `FaultyInputError` as soon as its first bytes are those of another format.
 * Nothing is held back, so that a line is answered before the next one comes.
 */
export function watchInputFormat(input: ByteInput): ByteInput {
  const start = Buffer.alloc(FORMAT_BYTES);
  let seen = 0;
  const watch = (bytes: Buffer) => {
    seen += bytes.copy(start, seen);
    const fault = findForeignFormat(start.subarray(0, seen));
    if (fault) throw new FaultyInputError(fault);
  };
  return {
    ...input,
    async read(into, at) {
      const length = await input.read(into, at);
      if (seen < FORMAT_BYTES && length > 0) watch(into.subarray(at, at + length));
      return length;
    },
  };
}
