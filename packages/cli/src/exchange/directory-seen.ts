import type { KeyDirectory } from "@spean/exchange";
import { Digest, parseStrictJson } from "@spean/model";
import { stat } from "node:fs/promises";
import { openByteInput } from "../input/open-input.js";
import { readWholeText } from "../input/read-all.js";
import type { CommandIo } from "../io.js";
import { openOutputSink } from "../output/open-sink.js";
import { WrongCallError } from "../wrong-call.js";

/** The newest directory that was accepted, by its number and the digest of what was signed. */
type DirectorySeen = Pick<KeyDirectory, "sequence" | "digest">;

const isDirectorySeen = (value: unknown): value is DirectorySeen => {
  const { sequence, digest } = (value ?? {}) as Partial<Record<keyof DirectorySeen, unknown>>;
  return Number.isSafeInteger(sequence) && Digest.safeParse(digest).success;
};

/**
 * Reads what was seen before; nothing where there is no such file yet.
 *
 * @throws WrongCallError if the file is not one that `rememberDirectory` wrote: what it knew is not passed over
 */
export async function readDirectorySeen(file: string, io: CommandIo): Promise<DirectorySeen | undefined> {
  if (!(await stat(file).catch(() => undefined))) return undefined;
  const text = await readWholeText(await openByteInput(file, io));
  const read = text.ok ? parseStrictJson(text.value) : text;
  if (read.ok && isDirectorySeen(read.value)) return read.value;
  throw new WrongCallError(
    `${file} does not say which directory was seen: name the file that --directory-seen wrote, or one that does not exist yet.`,
  );
}

/** Writes down which directory was accepted. */
export async function rememberDirectory(
  { sequence, digest }: DirectorySeen,
  file: string,
  io: CommandIo,
): Promise<void> {
  const sink = await openOutputSink(file, { io });
  await sink.write(`${JSON.stringify({ sequence, digest })}\n`);
  await sink.finish();
}
