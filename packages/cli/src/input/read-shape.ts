import { findBeginningOfRows } from "@spean/bulk/entries";
import { LINE_BYTE_LIMIT, WHOLE_BYTE_LIMIT } from "@spean/bulk/ndjson";
import type { InputFault } from "@spean/model";
import { FaultyInputError } from "./faulty-input.js";
import { type InputFormat, InputShapeFinder } from "./shape-finder.js";

const LF = 0x0a;

/**
 * The shape of the input, and the chunks that were read to find it: usually just the first. `size` is their
 * bytes.
 */
export interface InputShape {
  readonly shape: Extract<InputFormat, "lines" | "one">;
  readonly head: Buffer[];
  readonly size: number;
}

const TABLE_FAULT: InputFault = {
  code: "invalid-json",
  path: "",
  message:
    "This is a table (CSV), not JSON: write one JSON object for each row on a line of its own (NDJSON), with id, ageClass and answers.",
};

const NOTHING_FAULT: InputFault = {
  code: "blank-line",
  path: "",
  message:
    "There is no case here, the input is empty: see whether what writes it has failed. An array without elements, [], says that there are none.",
};

/**
 * Reads as far as it takes to know the shape of the input (see `InputShapeFinder`), and no more than 64 MiB.
 *
 * @throws FaultyInputError if it is empty, a table, or one long line in which rows are wrapped
 */
export async function readInputShape(chunks: AsyncIterator<Buffer>): Promise<InputShape> {
  const { shape, ...read } = await readUntilKnown(chunks);
  if (shape === "table") throw new FaultyInputError(TABLE_FAULT);
  if (shape === "nothing") throw new FaultyInputError(NOTHING_FAULT);
  return { shape, ...read };
}

type KnownShape = Omit<InputShape, "shape"> & { readonly shape: InputFormat };

async function readUntilKnown(chunks: AsyncIterator<Buffer>): Promise<KnownShape> {
  const finder = new InputShapeFinder();
  const head: Buffer[] = [];
  let unfinished: Buffer[] = [];
  let size = 0;
  let lines = 0;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    const chunk = next.value;
    head.push(chunk);
    size += chunk.length;
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      lines += 1;
      const shape = finder.see(Buffer.concat([...unfinished, chunk.subarray(start, end)]));
      if (shape) return { shape, head, size };
      unfinished = [];
      start = end + 1;
    }
    unfinished.push(chunk.subarray(start));
    if (lines === 0 && size > LINE_BYTE_LIMIT && !beginsAsArray(head)) {
      refuseWrappedRows(head);
      return { shape: "lines", head, size };
    }
    if (size > WHOLE_BYTE_LIMIT) return { shape: finder.tooLarge(), head, size };
  }
  const shape = finder.see(Buffer.concat(unfinished)) ?? finder.end(Buffer.concat(head));
  return { shape, head, size };
}

/** Bytes in which the rows begin, if they are wrapped in an object. */
const BEGINNING = 4096;

function refuseWrappedRows([first]: readonly Buffer[]): void {
  const fault = first && findBeginningOfRows(first.subarray(0, BEGINNING).toString("utf8"));
  if (fault) throw new FaultyInputError(fault);
}

/** Only an array may be longer than 8 MiB on a single line. */
function beginsAsArray(head: readonly Buffer[]): boolean {
  for (const chunk of head) {
    const text = chunk.subarray(0, 1024).toString("utf8").trimStart();
    if (text !== "") return text.startsWith("[");
  }
  return false;
}
