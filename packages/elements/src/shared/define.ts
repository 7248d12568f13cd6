import type { ReactiveController, ReactiveElement } from "lit";

const shown = new Set<ReactiveElement>();

/**
 * Reactive controller that renders an element again when a language is added. `define` gives it to every
 * element.
 */
class WordsChangedController implements ReactiveController {
  /** `host` shows words. */
  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  /** Called by Lit when the element enters a page. */
  hostConnected(): void {
    shown.add(this.host);
  }

  /** Called by Lit when the element leaves the page. */
  hostDisconnected(): void {
    shown.delete(this.host);
  }
}

/** Requests an update of every connected element after words were added. */
export function updateShownElements(): void {
  for (const element of shown) element.requestUpdate();
}

/**
 * Registers a custom element; idempotent: if the tag is taken already (a second copy of the package on one
 * page), the first copy keeps it. Does nothing during server-side rendering.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === "undefined" || customElements.get(tag)) return;
  if ("addInitializer" in element)
    (element as unknown as typeof ReactiveElement).addInitializer((host) => new WordsChangedController(host));
  customElements.define(tag, element);
}
