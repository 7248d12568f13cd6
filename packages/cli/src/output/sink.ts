/** Where a result goes. Everything it does may throw `OutputFailed`. */
export interface Sink {
  /** Takes a text; gives a promise if the next one has to wait, so that nothing piles up. */
  write(text: string): Promise<void> | undefined;
  /** Everything is written: makes it stay. */
  finish(): Promise<void>;
  /** The result is not wanted any more: leaves what was there before. */
  abandon(): Promise<void>;
}
