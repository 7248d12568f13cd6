import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Io } from "../io.js";
import { HandleSink } from "./handle-sink.js";
import { OutputFailed } from "./output-failed.js";
import type { Sink } from "./sink.js";

const MODE = 0o666;

interface Places {
  readonly file: string;
  readonly temporary: string;
}

/**
 * Writes a file so that it is whole or as it was before: into a temporary file beside it, which takes its place at the end, once
 * its bytes are on the disk. On a fault, on `abandon` and on an interrupt the temporary file is removed.
 */
export class FileSink implements Sink {
  readonly #places: Places;
  readonly #handle: FileHandle;
  readonly #inner: HandleSink;
  readonly #off: () => void;

  private constructor(places: Places, handle: FileHandle, io: Io) {
    this.#places = places;
    this.#handle = handle;
    this.#inner = new HandleSink(handle);
    this.#off = io.onInterrupt(() => this.#remove());
  }

  /**
   * Opens the temporary file.
   *
   * @param options `mode`: the permissions of the file that is replaced, to be kept
   */
  static async open(file: string, { io, mode }: { readonly io: Io; readonly mode?: number }): Promise<FileSink> {
    const temporary = join(dirname(file), `.${basename(file).slice(0, 60)}.${randomBytes(6).toString("hex")}.tmp`);
    const handle = await open(temporary, "wx", mode ?? MODE);
    // the process's umask may have taken permissions away
    if (mode !== undefined) await handle.chmod(mode).catch(() => undefined);
    return new FileSink({ file, temporary }, handle, io);
  }

  /** Takes a text into the temporary file. */
  write(text: string): Promise<void> | undefined {
    return this.#inner.write(text);
  }

  /** Puts the temporary file, once it is on the disk, in the place of the file. */
  async finish(): Promise<void> {
    await this.#inner.flush();
    try {
      await this.#handle.sync();
      await this.#handle.close();
      await rename(this.#places.temporary, this.#places.file);
    } catch (error) {
      throw new OutputFailed(error);
    }
    this.#off();
  }

  /** Removes the temporary file. */
  async abandon(): Promise<void> {
    await this.#inner.abandon();
    this.#remove();
    this.#off();
  }

  #remove(): void {
    rmSync(this.#places.temporary, { force: true });
  }
}
