import type { Readable, Writable } from "node:stream";

/** A stream of bytes, and whether a person types it. */
export type CommandInputStream = Readable & { readonly isTTY?: boolean };

/** A stream of text, and whether a terminal shows it. */
export type CommandOutputStream = Writable & { readonly isTTY?: boolean };

/**
 * Streams and environment of the command, passed in so that tests run it without a process. Files are its
 * own.
 */
export interface CommandIo {
  readonly stdin: CommandInputStream;
  readonly stdout: CommandOutputStream;
  readonly stderr: CommandOutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Has `cleanup` called (it must be synchronous) if the command is interrupted; gives back what takes it off
   * again.
   */
  onInterrupt(cleanup: () => void): () => void;
}
