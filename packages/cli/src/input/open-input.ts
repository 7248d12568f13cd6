import { type FileHandle, open } from "node:fs/promises";
import type { InputFault } from "@spean/model";
import type { CommandIo } from "../io.js";
import { WrongCallError } from "../wrong-call.js";
import type { ByteInput } from "./byte-input.js";
import { FaultyInputError } from "./faulty-input.js";
import { watchInputFormat } from "./watch-format.js";

const CHUNK = 256 * 1024;

/**
 * Opens a file, or standard input for `-` or no name.
 *
 * @throws WrongCall if there is no such file, it cannot be read, or no name was given and a person sits at
 * the terminal
 */
export async function openByteInput(file: string | undefined, io: CommandIo): Promise<ByteInput> {
  if (file === undefined && io.stdin.isTTY)
    throw new WrongCallError(
      "name a file of cases, or pipe them in: one JSON object per line. `-` reads what you type.",
    );
  if (file === undefined || file === "-") return watchInputFormat(ofStream(io.stdin, "stdin"));
  const handle = await open(file).catch((error: unknown) => cannotRead(file, error));
  const stat = await handle.stat();
  return watchInputFormat(
    stat.isFile()
      ? ofFile(handle, file, stat.size)
      : ofStream(handle.createReadStream({ highWaterMark: CHUNK }), file),
  );
}

/**
 * The bytes of an input, in chunks that are never used again. It is closed when they are at their end, or no
 * more are taken.
 */
export async function* readInputChunks(input: Pick<ByteInput, "read" | "close">): AsyncGenerator<Buffer> {
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafeSlow(CHUNK);
      const length = await input.read(chunk, 0);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    await input.close();
  }
}

const CUT_SHORT: InputFault = {
  code: "invalid-json",
  path: "",
  message:
    "The file became shorter while it was read, so what follows is missing: let whoever writes it finish, then try again.",
};

function ofFile(handle: FileHandle, name: string, size: number): ByteInput {
  let read = 0;
  return {
    name,
    size,
    async read(into, at) {
      const { bytesRead } = await handle
        .read(into, at, into.length - at, null)
        .catch((error: unknown) => cannotRead(name, error));
      read += bytesRead;
      if (bytesRead === 0 && read < size) throw new FaultyInputError(CUT_SHORT);
      return bytesRead;
    },
    close: () => handle.close(),
  };
}

function ofStream(stream: AsyncIterable<Buffer | string>, name: string): ByteInput {
  const chunks = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  return {
    name,
    async read(into, at) {
      while (rest.length === 0) {
        const next = await chunks
          .next()
          .catch((error: unknown) => cannotRead(name === "stdin" ? "standard input" : name, error));
        if (next.done) return 0;
        rest = typeof next.value === "string" ? Buffer.from(next.value) : next.value;
      }
      const length = rest.copy(into, at);
      rest = rest.subarray(length);
      return length;
    },
    close: async () => void (await chunks.return?.()),
  };
}

function cannotRead(name: string, error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  const why = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : code;
  throw new WrongCallError(`cannot read ${name}: ${why}.`);
}
