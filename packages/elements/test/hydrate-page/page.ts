// first, so that every element that is rendered already is taken over instead of rendered anew
import "@lit-labs/ssr-client/lit-element-hydrate-support.js";
import type { LitElement } from "lit";
import "../../src/live.js";
import { states } from "../states.js";

/** Puts what a server rendered on the page, gives it the same properties, and says what became of it. */
async function hydrated(
  place: number,
  markup: string,
): Promise<{ kept: boolean; before: string; after: string }> {
  const { tag, properties } = states[place]!;
  const parsed = (Document as unknown as { parseHTMLUnsafe(markup: string): Document }).parseHTMLUnsafe(
    markup,
  );
  const element = Object.assign(parsed.querySelector<LitElement>(tag)!, properties);
  const root = element.shadowRoot!;
  const first = root.querySelector(":not(style)");
  const before = root.textContent;
  document.body.replaceChildren(element);
  for (let frame = 0; frame < 3; frame += 1) {
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
  }
  const kept =
    element.shadowRoot === root &&
    first === root.querySelector(":not(style)") &&
    root.querySelectorAll("template, [defer-hydration]").length === 0;
  return { kept, before, after: root.textContent };
}
Object.assign(window, { hydrated });
