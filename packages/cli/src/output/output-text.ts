import type { CommandContext } from "../context.js";
import { openOutputSink } from "./open-sink.js";

/** A place for a text that is open already, so that nothing is done in vain. */
export interface OutputText {
  /** Writes the text, whole or not at all. */
  write(text: string): Promise<void>;
  /** Leaves what was there, if nothing was written. */
  abandon(): Promise<void>;
}

/**
 * Opens a file for a text that only its owner may read, or standard output if none is named.
 *
 * @throws WrongCallError if nothing can be written there
 */
export async function openOutputText(
  file: string | undefined,
  { io, out }: CommandContext,
): Promise<OutputText> {
  if (file === undefined)
    return { write: async (text) => void (await out.write(text)), abandon: () => Promise.resolve() };
  const sink = await openOutputSink(file, { io, forOwnerAlone: true });
  let written = false;
  return {
    async write(text) {
      await sink.write(text);
      await sink.finish();
      written = true;
    },
    abandon: async () => void (written || (await sink.abandon())),
  };
}
