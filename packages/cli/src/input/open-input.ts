import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Io } from "../io.js";
import { WrongCall } from "../wrong-call.js";

/** Where bytes come from. `size` is known of a file that is one, not of a pipe. */
export interface Input {
  readonly name: string;
  readonly size?: number;
  readonly chunks: AsyncIterable<Buffer>;
}

const CHUNK = 256 * 1024;

/**
 * Opens a file, or standard input for `-` or no name.
 *
 * @throws WrongCall if there is no such file, it cannot be read, or no name was given and a person sits at the terminal
 */
export async function openInput(file: string | undefined, io: Io): Promise<Input> {
  if (file === undefined && io.stdin.isTTY)
    throw new WrongCall("name a file of cases, or pipe them in: one JSON object per line. `-` reads what you type.");
  if (file === undefined || file === "-") return { name: "stdin", chunks: buffers(io.stdin, "standard input") };
  const handle = await open(file).catch((error: unknown) => cannotRead(file, error));
  return { name: file, ...(await sizeOf(handle)), chunks: buffers(createReadStream(file, { fd: handle, highWaterMark: CHUNK }), file) };
}

async function sizeOf(handle: FileHandle): Promise<{ readonly size?: number }> {
  const stat = await handle.stat();
  return stat.isFile() ? { size: stat.size } : {};
}

async function* buffers(stream: AsyncIterable<Buffer | string>, name: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
  } catch (error) {
    cannotRead(name, error);
  }
}

function cannotRead(name: string, error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  const why = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : code;
  throw new WrongCall(`cannot read ${name}: ${why}.`);
}
