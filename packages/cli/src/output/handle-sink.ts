import type { FileHandle } from "node:fs/promises";
import { OutputFailed } from "./output-failed.js";
import type { Sink } from "./sink.js";

const FULL = 256 * 1024;

/** Writes to an open file, a device or a named pipe, in pieces of about 256 KiB, and closes it at the end. */
export class HandleSink implements Sink {
  readonly #handle: FileHandle;
  #texts: string[] = [];
  #length = 0;

  /** A sink that closes this handle at its end. */
  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Takes a text, and hands on what has come together once it is enough. */
  write(text: string): Promise<void> | undefined {
    this.#texts.push(text);
    this.#length += text.length;
    return this.#length < FULL ? undefined : this.flush();
  }

  /** Hands everything to the operating system. */
  async flush(): Promise<void> {
    const text = this.#texts.join("");
    this.#texts = [];
    this.#length = 0;
    await this.#handle.writeFile(text).catch((error: unknown) => {
      throw new OutputFailed(error);
    });
  }

  /** Hands on the rest and closes. */
  async finish(): Promise<void> {
    await this.flush();
    await this.#handle.close();
  }

  /** Closes; what has been handed on stays written. */
  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }
}
