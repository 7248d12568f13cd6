import type { ReactiveElement } from "lit";
import { WordsChanged } from "./words-changed.js";

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
