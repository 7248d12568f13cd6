import { LINE_LIMIT, WHOLE_LIMIT } from "./limits.js";
import { LineSplitter } from "./line-splitter.js";
import { type Shape, ShapeFinder } from "./shape-finder.js";

/** The shape of the input, and the chunks that were read to find it: usually just the first. `size` is their bytes. */
export interface Begun {
  readonly shape: Shape;
  readonly head: Buffer[];
  readonly size: number;
}

const nothing = Buffer.alloc(0);

/** Reads as far as it takes to know the shape of the input (see `ShapeFinder`), and no more than 64 MiB. */
export async function readShape(chunks: AsyncIterator<Buffer>): Promise<Begun> {
  const splitter = new LineSplitter(WHOLE_LIMIT);
  const finder = new ShapeFinder();
  const head: Buffer[] = [];
  let size = 0;
  let lines = 0;
  for (;;) {
    const next = await chunks.next();
    if (!next.done) size += head[head.push(next.value) - 1]!.length;
    for (const { bytes = nothing } of next.done ? splitter.end() : splitter.push(next.value)) {
      lines += 1;
      const shape = finder.see(bytes);
      if (shape) return { shape, head, size };
    }
    if (next.done) return { shape: finder.end(Buffer.concat(head)), head, size };
    if (lines === 0 && size > LINE_LIMIT && !beginsAsArray(head)) return { shape: "lines", head, size };
    if (size > WHOLE_LIMIT) return { shape: finder.tooLarge(), head, size };
  }
}

/** Only an array may be longer than 8 MiB on a single line. */
function beginsAsArray(head: readonly Buffer[]): boolean {
  for (const chunk of head) {
    const text = chunk.subarray(0, 1024).toString("utf8").trimStart();
    if (text !== "") return text.startsWith("[");
  }
  return false;
}
