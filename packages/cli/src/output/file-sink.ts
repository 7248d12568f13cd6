import { rmSync, writeSync } from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
import type { CommandIo } from "../io.js";
import { TextBatch } from "./gathered.js";
import { OutputFailure } from "./output-failed.js";
import type { ResultPiece } from "@spean/bulk/ndjson";
import type { OutputSink } from "./sink.js";
import { nameUnfinishedFile } from "./unfinished-files.js";

/** A new file is readable by its owner alone. */
const MODE = 0o600;

/**
 * After so many bytes the system is asked to bring them to the disk, so that little is left to wait for at
 * the end.
 */
const SYNC_EVERY = 32 * 1024 * 1024;

interface Places {
  readonly file: string;
  readonly temporary: string;
}

/**
 * Writes a file so that it is whole or as it was before: into a temporary file beside it, which takes its
 * place at the end, once its bytes are on the disk. On a fault, on `abandon` and on an interrupt the
 * temporary file is removed.
 */
export class AtomicFileSink implements OutputSink {
  readonly #places: Places;
  readonly #handle: FileHandle;
  readonly #gathered = new TextBatch();
  readonly #off: () => void;
  #unsynced = 0;
  #syncing: Promise<void> | undefined;
  #failure: OutputFailure | undefined;

  private constructor(places: Places, handle: FileHandle, io: CommandIo) {
    this.#places = places;
    this.#handle = handle;
    this.#off = io.onInterrupt(() => this.#remove());
  }

  /**
   * Opens the temporary file.
   *
   * @param options `mode`: the permissions of the file that is replaced, to be kept
   */
  static async open(
    file: string,
    { io, mode }: { readonly io: CommandIo; readonly mode?: number },
  ): Promise<AtomicFileSink> {
    const temporary = nameUnfinishedFile(file);
    const handle = await open(temporary, "wx", mode ?? MODE);
    // the process's umask may have taken permissions away
    if (mode !== undefined) await handle.chmod(mode).catch(() => undefined);
    return new AtomicFileSink({ file, temporary }, handle, io);
  }

  /**
   * Takes a text or bytes into the temporary file. Texts are written at once, bytes beside what the thread
   * does next.
   */
  write(piece: ResultPiece): Promise<void> | undefined {
    if (this.#unsynced >= SYNC_EVERY) this.#syncing ??= this.#sync();
    if (typeof piece !== "string") {
      this.#put(this.#gathered.take());
      this.#unsynced += piece.length;
      return this.#putBeside(piece);
    }
    const full = this.#gathered.add(piece);
    if (full) this.#put(full);
    return undefined;
  }

  /** Puts the temporary file, once it is on the disk, in the place of the file. */
  async finish(): Promise<void> {
    this.#put(this.#gathered.take());
    await this.#syncing;
    if (this.#failure) throw this.#failure;
    try {
      await this.#handle.sync();
      await this.#handle.close();
      await rename(this.#places.temporary, this.#places.file);
    } catch (error) {
      throw new OutputFailure(error);
    }
    this.#off();
  }

  /** Removes the temporary file. */
  async abandon(): Promise<void> {
    await this.#syncing;
    await this.#handle.close().catch(() => undefined);
    this.#remove();
    this.#off();
  }

  #put(texts: readonly ResultPiece[]): void {
    try {
      for (const text of texts) {
        const bytes = Buffer.from(text as string);
        for (let at = 0; at < bytes.length;) at += writeSync(this.#handle.fd, bytes, at);
        this.#unsynced += bytes.length;
      }
    } catch (error) {
      throw new OutputFailure(error);
    }
  }

  async #putBeside(bytes: Uint8Array): Promise<void> {
    try {
      for (let at = 0; at < bytes.length;) at += (await this.#handle.write(bytes, at)).bytesWritten;
    } catch (error) {
      throw new OutputFailure(error);
    }
  }

  /**
   * Brings what is written so far to the disk, beside the writing. The system tells of a fault only once, so
   * it is kept.
   */
  async #sync(): Promise<void> {
    this.#unsynced = 0;
    try {
      await this.#handle.datasync();
    } catch (error) {
      this.#failure ??= new OutputFailure(error);
    }
    this.#syncing = undefined;
  }

  #remove(): void {
    rmSync(this.#places.temporary, { force: true });
  }
}
