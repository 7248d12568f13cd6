import { LINE_BYTE_LIMIT, WHOLE_BYTE_LIMIT } from "@spean/bulk/ndjson";
import { type InputFormat, InputShapeFinder } from "./shape-finder.js";

const LF = 0x0a;

/**
 * The shape of the input, and the chunks that were read to find it: usually just the first. `size` is their
 * bytes.
 */
export interface InputShape {
  readonly shape: InputFormat;
  readonly head: Buffer[];
  readonly size: number;
}

/**
 * Reads as far as it takes to know the shape of the input (see `InputShapeFinder`), and no more than 64 MiB.
 */
export async function readInputShape(chunks: AsyncIterator<Buffer>): Promise<InputShape> {
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
    if (lines === 0 && size > LINE_BYTE_LIMIT && !beginsAsArray(head)) return { shape: "lines", head, size };
    if (size > WHOLE_BYTE_LIMIT) return { shape: finder.tooLarge(), head, size };
  }
  const shape = finder.see(Buffer.concat(unfinished)) ?? finder.end(Buffer.concat(head));
  return { shape, head, size };
}

/** Only an array may be longer than 8 MiB on a single line. */
function beginsAsArray(head: readonly Buffer[]): boolean {
  for (const chunk of head) {
    const text = chunk.subarray(0, 1024).toString("utf8").trimStart();
    if (text !== "") return text.startsWith("[");
  }
  return false;
}
