import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Io } from "../io.js";
import { OutputFailed } from "./output-failed.js";
import type { Sink } from "./sink.js";
import { StreamSink } from "./stream-sink.js";

const MODE = 0o666;

/**
 * Writes a file so that it is whole or as it was before: into a temporary file beside it, which takes its place at the end, once
 * its bytes are on the disk. On a fault, on `abandon` and on an interrupt the temporary file is removed.
 */
export class FileSink implements Sink {
  readonly #file: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  readonly #stream: StreamSink;
  readonly #off: () => void;

  private constructor(paths: { readonly file: string; readonly temporary: string }, handle: FileHandle, io: Io) {
    this.#file = paths.file;
    this.#temporary = paths.temporary;
    this.#handle = handle;
    this.#stream = new StreamSink(handle.createWriteStream({ autoClose: false, highWaterMark: 256 * 1024 }));
    this.#off = io.onInterrupt(() => this.#remove());
  }

  /** @param options `mode`: the permissions of the file that is replaced, to be kept */
  static async open(file: string, { io, mode }: { readonly io: Io; readonly mode?: number }): Promise<FileSink> {
    const temporary = join(dirname(file), `.${basename(file).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`);
    const handle = await open(temporary, "wx", mode ?? MODE);
    if (mode !== undefined) await handle.chmod(mode).catch(() => undefined);
    return new FileSink({ file, temporary }, handle, io);
  }

  write(text: string): Promise<void> | undefined {
    return this.#stream.write(text);
  }

  async finish(): Promise<void> {
    await this.#stream.finish();
    try {
      await this.#handle.sync();
      await this.#handle.close();
      await rename(this.#temporary, this.#file);
    } catch (error) {
      throw new OutputFailed(error);
    }
    this.#off();
  }

  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    this.#remove();
    this.#off();
  }

  #remove(): void {
    rmSync(this.#temporary, { force: true });
  }
}
