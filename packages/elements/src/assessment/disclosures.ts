import type { LitElement, ReactiveController } from "lit";

/** The parts of an element that a controller may drive: in print, nothing waits for the next frame. */
type Host = LitElement & { performUpdate(): void };

/**
 * Sections that are rendered only while somebody has them open, and in print: names that number in the
 * hundreds and change with every answer, and an explanation that takes its time to work out. A section is
 * known by its part.
 */
export class DisclosureController implements ReactiveController {
  private readonly opened = new Set<string>();
  private printing = false;
  private window: EventTarget | null = null;

  /** `host` shows the sections. */
  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** True while somebody has the section open. */
  isOpen(part: string): boolean {
    return this.opened.has(part);
  }

  /** True while the content of the section is rendered: open, or in print. */
  isShown(part: string): boolean {
    return this.isOpen(part) || this.printing;
  }

  /** Closes sections that were opened for something else. */
  close(...parts: readonly string[]): void {
    for (const part of parts) this.opened.delete(part);
  }

  /** Listens to the `<details>` of a section. */
  readonly toggled = (event: Event): void => {
    const { open, part } = event.currentTarget as HTMLDetailsElement;
    if (open) this.opened.add(part.value);
    else this.opened.delete(part.value);
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
    this.window = this.host.ownerDocument.defaultView;
    for (const type of ["beforeprint", "afterprint"]) this.window?.addEventListener(type, this);
  }

  /** Called by Lit when the element leaves the page. */
  hostDisconnected(): void {
    for (const type of ["beforeprint", "afterprint"]) this.window?.removeEventListener(type, this);
  }
}
