/** Bounds of an exponential backoff, in milliseconds. */
export interface BackoffBounds {
  readonly shortestWait: number;
  readonly longestWait: number;
}

/**
 * One timer with exponential backoff: every start waits twice as long as the one before, up to the longest
 * wait.
 */
export class BackoffTimer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait: number;

  /** A timer at its shortest wait; nothing is planned. */
  constructor(private readonly bounds: BackoffBounds) {
    this.wait = bounds.shortestWait;
  }

  /** Runs the task after the current wait, in the place of whatever was planned. */
  start(task: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(task, this.wait);
    this.wait = Math.min(this.wait * 2, this.bounds.longestWait);
  }

  /** Plans nothing any more; the next start waits the shortest time. */
  stop(): void {
    clearTimeout(this.timer);
    this.reset();
  }

  /** The next start waits the shortest time; what is planned stays planned. */
  reset(): void {
    this.wait = this.bounds.shortestWait;
  }
}
