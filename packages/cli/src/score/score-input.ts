import type { PinnedStandard } from "@spean/model";
import { scoreNdjson, type ScoreOutput } from "@spean/bulk/ndjson";
import type { ByteInput } from "../input/byte-input.js";
import { readInputChunks } from "../input/open-input.js";
import { readInputShape } from "../input/read-shape.js";

/** Options of scoring: the standard, the number of threads, and the contents of results. */
export interface ScoringOptions {
  readonly standard: PinnedStandard;
  readonly jobs: number;
  readonly explain?: true;
  readonly brief?: true;
}

/**
 * Scores the cases of an input: NDJSON in constant memory, or one JSON object or array. Returns how many
 * cases are at fault. How the two are told apart is described at `InputShapeFinder`.
 */
export async function scoreInput(
  input: ByteInput,
  { standard, jobs, ...options }: ScoringOptions,
  output: ScoreOutput,
): Promise<number> {
  try {
    const { shape, head } = await readInputShape(
      readInputChunks({ read: input.read, close: () => Promise.resolve() }),
    );
    if (shape === "one") {
      const { scoreWhole } = await import("./score-whole.js");
      return await scoreWhole(Buffer.concat(head), { standard, ...options }, output);
    }
    const ahead = input.size !== undefined;
    return await scoreNdjson(rereadHead(head, input.read), { ...options, standard, jobs, ahead }, output);
  } finally {
    await input.close();
  }
}

/** Reads the chunks that were read to find the shape, and then the rest. */
function rereadHead(head: Buffer[], read: ByteInput["read"]): ByteInput["read"] {
  return (into, at) => {
    const [chunk] = head;
    if (!chunk) return read(into, at);
    const length = chunk.copy(into, at);
    if (length === chunk.length) head.shift();
    else head[0] = chunk.subarray(length);
    return length;
  };
}
