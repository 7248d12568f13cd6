import type { Writable } from "node:stream";
import { OutputFailure } from "./output-failed.js";
import type { ResultPiece } from "@spean/bulk/ndjson";
import type { OutputSink } from "./sink.js";

/** Writes to a stream that somebody else opened and closes, waiting whenever it is full. */
export class OutputStreamSink implements OutputSink {
  readonly #stream: Writable;
  #failure: OutputFailure | undefined;

  /** A sink that never closes this stream. */
  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on("error", (error) => (this.#failure ??= new OutputFailure(error)));
  }

  /** Takes a text or bytes; gives a promise for when the stream has room again. */
  write(piece: ResultPiece): Promise<void> | undefined {
    if (this.#failure) throw this.#failure;
    // the stream keeps what it cannot pass on at once
    return this.#stream.write(typeof piece === "string" ? piece : Buffer.from(piece))
      ? undefined
      : this.#drained();
  }

  /** Resolves when all that was written has left the process. */
  async finish(): Promise<void> {
    if (this.#failure) throw this.#failure;
    await new Promise<void>((resolve, reject) => {
      this.#stream.write("", (error) => (error ? reject(new OutputFailure(error)) : resolve()));
    });
  }

  /** What has been written to a stream cannot be taken back. */
  async abandon(): Promise<void> {}

  #drained(): Promise<void> {
    const stream = this.#stream;
    return new Promise((resolve, reject) => {
      const settle = (error?: Error) => {
        stream.off("drain", settle).off("error", settle).off("close", settle);
        if (error ?? this.#failure) reject(this.#failure ?? new OutputFailure(error));
        else resolve();
      };
      if (this.#failure || !stream.writableNeedDrain) settle();
      else stream.on("drain", settle).on("error", settle).on("close", settle);
    });
  }
}
