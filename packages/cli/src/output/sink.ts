import type { ResultPiece } from "@spean/bulk/ndjson";

/** Destination of a result. Everything it does may throw `OutputFailure`. */
export interface OutputSink {
  /**
   * Takes a text, or bytes that may be used again once it is done; gives a promise if that takes a while, to
   * be waited for before the next piece, so that nothing piles up.
   */
  write(piece: ResultPiece): Promise<void> | undefined;
  /** Everything is written: makes it stay. */
  finish(): Promise<void>;
  /** The result is not wanted any more: leaves what was there before. */
  abandon(): Promise<void>;
}
