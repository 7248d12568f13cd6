import { WHOLE_LIMIT } from "@spean/bulk/ndjson";
import { type Checked, parseStrict } from "@spean/model";
import { chunksOf, type Input } from "./open-input.js";
import { readText } from "./read-whole.js";

/** The whole input as text of up to 64 MiB, a byte order mark at its start left out. */
export async function readAllText(input: Input): Promise<Checked<string>> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(input)) {
    read.push(chunk);
    size += chunk.length;
    if (size > WHOLE_LIMIT) break;
  }
  return readText(Buffer.concat(read));
}

/** The whole input as one JSON value of up to 64 MiB. */
export async function readAll(input: Input): Promise<Checked<unknown>> {
  const text = await readAllText(input);
  return text.ok ? parseStrict(text.value) : text;
}
