import { type Checked, parseStrict } from "@spean/model";
import { WHOLE_LIMIT } from "./limits.js";
import { chunksOf, type Input } from "./open-input.js";
import { readText } from "./read-whole.js";

/** The whole input as one JSON value of up to 64 MiB. */
export async function readAll(input: Input): Promise<Checked<unknown>> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(input)) {
    read.push(chunk);
    size += chunk.length;
    if (size > WHOLE_LIMIT) break;
  }
  const text = readText(Buffer.concat(read));
  return text.ok ? parseStrict(text.value) : text;
}
