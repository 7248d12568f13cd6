import type { ReactiveController, ReactiveElement } from "lit";

const shown = new Set<ReactiveElement>();

/** Renders an element anew when words were added after it was shown. `define` gives it to every element. */
class WordsChanged implements ReactiveController {
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

/** Tells every element on the page that there are other words. */
export function announceWords(): void {
  for (const element of shown) element.requestUpdate();
}

/**
 * Names an element's tag, once: where the tag is taken already (a second copy of the package on one page), the first copy keeps it.
 * Does nothing where there is no browser.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === "undefined" || customElements.get(tag)) return;
  if ("addInitializer" in element)
    (element as unknown as typeof ReactiveElement).addInitializer((host) => new WordsChanged(host));
  customElements.define(tag, element);
}
