import { type FileHandle, open, realpath, stat } from "node:fs/promises";
import type { Io } from "../io.js";
import { WrongCall } from "../wrong-call.js";
import { FileSink } from "./file-sink.js";
import { OutputFailed } from "./output-failed.js";
import type { Sink } from "./sink.js";
import { StreamSink } from "./stream-sink.js";

const WRONG_PLACES = new Set(["ENOENT", "ENOTDIR", "EISDIR", "EACCES", "EPERM", "EROFS"]);

/**
 * Opens a file for a result. A file, or one that does not exist yet, is replaced at the end and not before (see `FileSink`), at the
 * place a symbolic link points to. A device or a named pipe, such as `/dev/null`, cannot be replaced and is written to.
 *
 * @throws WrongCall if nothing can be written there
 */
export async function openSink(file: string, io: Io): Promise<Sink> {
  try {
    const before = await stat(file).catch(() => undefined);
    if (before?.isDirectory()) throw new WrongCall(`cannot write ${file}: it is a folder.`);
    if (before && !before.isFile()) return new DeviceSink(await open(file, "w"));
    return await FileSink.open(before ? await realpath(file) : file, { io, ...(before && { mode: before.mode }) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof WrongCall || code === undefined) throw error;
    if (WRONG_PLACES.has(code)) throw new WrongCall(`cannot write ${file}: ${code}.`);
    throw new OutputFailed(error);
  }
}

/** A stream of its own, closed at the end. */
class DeviceSink extends StreamSink {
  readonly #handle: FileHandle;

  constructor(handle: FileHandle) {
    super(handle.createWriteStream({ autoClose: false }));
    this.#handle = handle;
  }

  override async finish(): Promise<void> {
    await super.finish();
    await this.#handle.close();
  }

  override async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }
}
