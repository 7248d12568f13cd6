const WANTED = 3;
/** After each press, in milliseconds: Slow Keys, Sticky Keys and what a screen reader says need it. */
const WITHIN = 5000;

/** State of the presses: `more` are still wanted, all were `done`, or the time ran out (`expired`). */
export type ShiftPressState =
  { readonly kind: "more"; readonly more: number } | { readonly kind: "done" } | { readonly kind: "expired" };

/** What begins the count anew, besides other keys: Shift is held while one marks or scrolls too. */
const otherInput = ["pointerdown", "wheel", "input"] as const;

/** A Shift key of a touch keyboard in a field, which names no place on a keyboard, makes a capital there. */
const isTouchKeyboard = ({ code, target }: KeyboardEvent): boolean =>
  code === "" && target instanceof Element && target.matches("input, textarea, [contenteditable]");

/**
 * Counts presses of the Shift key alone, at most five seconds apart. Shift held for a capital letter does not
 * count, and any other key, press, wheel or input starts the count anew, so that nobody leaves by typing,
 * marking text or scrolling; nor by Shift while Alt, Ctrl or another such key is held, which goes through the
 * languages of a keyboard.
 *
 * Source of the five seconds: GOV.UK Design System, "Exit this page".
 */
export class ShiftPressCounter {
  private count = 0;
  private alone = false;
  private page: Document | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `report` is told after every press that counts, and when the count begins anew. */
  constructor(private readonly report: (presses: ShiftPressState) => void) {}

  /** Listens to all input of a page, and to no other. */
  listenTo(page: Document): void {
    this.page = page;
    page.addEventListener("keydown", this.down, true);
    page.addEventListener("keyup", this.up, true);
    for (const type of otherInput)
      page.addEventListener(type, this.interrupt, { capture: true, passive: true });
  }

  /** Listens no more, and forgets the presses so far. */
  stopListening(): void {
    this.page?.removeEventListener("keydown", this.down, true);
    this.page?.removeEventListener("keyup", this.up, true);
    for (const type of otherInput) this.page?.removeEventListener(type, this.interrupt, true);
    this.reset();
  }

  private readonly down = (event: KeyboardEvent): void => {
    const { key, repeat, altKey, ctrlKey, metaKey } = event;
    if (repeat && key === "Shift") return;
    const isHeldWith = altKey || ctrlKey || metaKey;
    this.alone = key === "Shift" && !isHeldWith && !isTouchKeyboard(event);
    if (!this.alone) this.interrupt();
  };

  private readonly up = ({ key }: KeyboardEvent): void => {
    if (key !== "Shift" || !this.alone) return;
    this.alone = false;
    this.count += 1;
    clearTimeout(this.timer);
    if (this.count === WANTED) {
      this.reset();
      this.report({ kind: "done" });
      return;
    }
    this.timer = setTimeout(this.interrupt, WITHIN);
    this.report({ kind: "more", more: WANTED - this.count });
  };

  private readonly interrupt = (): void => {
    this.alone = false;
    if (this.count === 0) return;
    this.reset();
    this.report({ kind: "expired" });
  };

  private reset(): void {
    clearTimeout(this.timer);
    this.count = 0;
  }
}
