/** Thrown where so much waits already that one more would wait too long. Nothing was done. */
export class OverloadedError extends Error {
  override name = "OverloadedError";
  /** After how many seconds trying again is worth it. */
  readonly retryAfter = 5;
}

/** How much runs at once, and how much may wait for it, of each of the two kinds. */
export interface WorkBounds {
  readonly atOnce: number;
  readonly waiting: number;
}

/**
 * Runs costly work, such as hashing a password, a little at once: strangers who ask for much of it slow down one
 * another, and not the rest of the server. Preferred work waits in a queue of its own, which is served first.
 */
export class BoundedWork {
  private running = 0;
  private readonly preferred: (() => void)[] = [];
  private readonly others: (() => void)[] = [];

  /** @param bounds how much at once, and how much may wait */
  constructor(private readonly bounds: WorkBounds) {}

  /**
   * Runs a piece of work once there is room.
   *
   * @throws OverloadedError if too much waits; else what the work throws
   */
  async run<Value>(work: () => Promise<Value>, { preferred = false } = {}): Promise<Value> {
    if (this.running >= this.bounds.atOnce) await this.wait(preferred ? this.preferred : this.others);
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.preferred.shift() ?? this.others.shift();
      // whoever waited takes the place over, so that nobody slips in between
      if (next) next();
      else this.running -= 1;
    }
  }

  private wait(queue: (() => void)[]): Promise<void> {
    if (queue.length >= this.bounds.waiting)
      throw new OverloadedError("Too much waits already: send this again in a few seconds.");
    return new Promise((resolve) => queue.push(resolve));
  }
}
