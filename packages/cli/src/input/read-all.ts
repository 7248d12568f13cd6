import { WHOLE_BYTE_LIMIT } from "@spean/bulk/ndjson";
import { type CheckResult, parseStrictJson } from "@spean/model";
import { FaultyInputError } from "./faulty-input.js";
import type { ByteInput } from "./byte-input.js";
import { readInputChunks } from "./open-input.js";
import { readJsonText } from "./read-whole.js";

/** The whole input as text of up to 64 MiB, a byte order mark at its start left out. */
export async function readWholeText(input: ByteInput): Promise<CheckResult<string>> {
  const read: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of readInputChunks(input)) {
      read.push(chunk);
      size += chunk.length;
      if (size > WHOLE_BYTE_LIMIT) break;
    }
  } catch (error) {
    if (error instanceof FaultyInputError) return { ok: false, faults: [error.fault] };
    throw error;
  }
  return readJsonText(Buffer.concat(read));
}

/** The whole input as one JSON value of up to 64 MiB. */
export async function readWholeJson(input: ByteInput): Promise<CheckResult<unknown>> {
  const text = await readWholeText(input);
  return text.ok ? parseStrictJson(text.value) : text;
}
