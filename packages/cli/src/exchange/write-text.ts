import type { CommandContext } from "../context.js";
import { openOutputSink } from "../output/open-sink.js";

/** Writes a text to a file, whole or not at all, or to standard output if none is named. */
export async function writeTextFile(
  text: string,
  file: string | undefined,
  { io, out }: CommandContext,
): Promise<void> {
  if (file === undefined) return void (await out.write(text));
  const sink = await openOutputSink(file, { io });
  try {
    await sink.write(text);
    await sink.finish();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}
