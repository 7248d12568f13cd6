import type { Context } from "../context.js";
import { openSink } from "../output/open-sink.js";

/** Writes a text to a file, whole or not at all, or to standard output if none is named. */
export async function writeText(text: string, file: string | undefined, { io, out }: Context): Promise<void> {
  if (file === undefined) return void (await out.write(text));
  const sink = await openSink(file, io);
  try {
    await sink.write(text);
    await sink.finish();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}
