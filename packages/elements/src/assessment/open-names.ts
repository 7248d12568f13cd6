import type { LitElement, ReactiveController } from "lit";

/** The parts of an element that a controller may drive: in print, nothing waits for the next frame. */
type Host = LitElement & { performUpdate(): void };

/**
 * Whether the names of the open questions are rendered: while somebody has them open, and in print. There may be hundreds, and every
 * answer changes them.
 */
export class OpenNames implements ReactiveController {
  private opened = false;
  private printing = false;

  /** `host` shows the names. */
  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** Whether they are rendered. */
  get shown(): boolean {
    return this.opened || this.printing;
  }

  /** Heard from the `<details>` around the names. */
  readonly toggled = (event: Event): void => {
    this.opened = (event.currentTarget as HTMLDetailsElement).open;
    this.host.requestUpdate();
  };

  /** Called by the browser: the page is about to be printed, or was. */
  handleEvent({ type }: Event): void {
    this.printing = type === "beforeprint";
    this.host.requestUpdate();
    (this.host as unknown as Host).performUpdate();
  }

  /** Called by Lit when the element enters a page. */
  hostConnected(): void {
    for (const type of ["beforeprint", "afterprint"]) globalThis.addEventListener?.(type, this);
  }

  /** Called by Lit when the element leaves the page. */
  hostDisconnected(): void {
    for (const type of ["beforeprint", "afterprint"]) globalThis.removeEventListener?.(type, this);
  }
}
