import type { FileHandle } from "node:fs/promises";
import { OutputFailure } from "./output-failed.js";
import { TextBatch } from "./gathered.js";
import type { ResultPiece } from "@spean/bulk/ndjson";
import type { OutputSink } from "./sink.js";

/** Writes to an open device or named pipe, in large pieces, and closes it at the end. */
export class FileHandleSink implements OutputSink {
  readonly #handle: FileHandle;
  readonly #gathered = new TextBatch();

  /** A sink that closes this handle at its end. */
  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Takes a text or bytes, and hands on what has come together once it is enough. */
  write(piece: ResultPiece): Promise<void> | undefined {
    const full = this.#gathered.add(piece);
    return full ? this.#put(full) : undefined;
  }

  /** Hands on the rest and closes. */
  async finish(): Promise<void> {
    await this.#put(this.#gathered.take());
    await this.#handle.close();
  }

  /** Closes; what has been handed on stays written. */
  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }

  async #put(pieces: readonly ResultPiece[]): Promise<void> {
    for (const piece of pieces) {
      await this.#handle.writeFile(piece).catch((error: unknown) => {
        throw new OutputFailure(error);
      });
    }
  }
}
