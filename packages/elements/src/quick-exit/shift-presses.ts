const WANTED = 3;
const WITHIN_MS = 2000;

/** State of the presses: `more` are still wanted, all were `done`, or the time ran out (`expired`). */
export type ShiftPressState =
  { readonly kind: "more"; readonly more: number } | { readonly kind: "done" } | { readonly kind: "expired" };

/**
 * Counts presses of the Shift key alone, at most two seconds apart. Shift held for a capital letter does not
 * count, and any other key starts the count anew, so that nobody leaves by typing.
 */
export class ShiftPressCounter {
  private count = 0;
  private alone = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `report` is told after every press that counts, and when the time runs out. */
  constructor(private readonly report: (presses: ShiftPressState) => void) {}

  /** Takes a key that went down. */
  readonly down = ({ key, repeat }: KeyboardEvent): void => {
    if (repeat && key === "Shift") return;
    this.alone = key === "Shift";
    if (!this.alone) this.reset();
  };

  /** Takes a key that came up. */
  readonly up = ({ key }: KeyboardEvent): void => {
    if (key !== "Shift" || !this.alone) return;
    this.alone = false;
    this.count += 1;
    clearTimeout(this.timer);
    if (this.count === WANTED) {
      this.reset();
      this.report({ kind: "done" });
      return;
    }
    this.timer = setTimeout(() => {
      this.reset();
      this.report({ kind: "expired" });
    }, WITHIN_MS);
    this.report({ kind: "more", more: WANTED - this.count });
  };

  /** Forgets the presses so far. */
  reset(): void {
    clearTimeout(this.timer);
    this.count = 0;
  }
}
