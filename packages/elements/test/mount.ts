import type { LitElement } from "lit";

/** The document that axe expects of a page: a language, a title, one heading, one main landmark. */
function page(): HTMLElement {
  document.documentElement.lang = "en";
  document.title = "Test";
  document.body.innerHTML = "<main><h1>Test</h1></main>";
  return document.body.querySelector("main") as HTMLElement;
}

/** Puts an element with these properties on an empty page and waits until it has rendered. */
export async function mount<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): Promise<HTMLElementTagNameMap[Tag]> {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  page().append(element);
  await settled(element);
  return element;
}

/** Waits until an element has rendered what was set. */
export async function settled(element: Element): Promise<void> {
  await (element as LitElement).updateComplete;
}

/** Everything inside an element, through the shadow roots of the elements in it. */
export function within<Found extends Element>(element: Element, selector: string): Found[] {
  const root = element.shadowRoot ?? element;
  const nested = [...root.querySelectorAll("*")].filter(({ shadowRoot }) => shadowRoot);
  return [
    ...root.querySelectorAll<Found>(selector),
    ...nested.flatMap((inner) => within<Found>(inner, selector)),
  ];
}

/** The id references inside an element that name nothing in their own root. */
export function danglingReferences(element: Element): string[] {
  const attributes = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-errormessage", "for"];
  return attributes.flatMap((attribute) =>
    within(element, `[${attribute}]`).flatMap((holder) =>
      (holder.getAttribute(attribute) ?? "")
        .split(/\s+/)
        .filter((id) => !(holder.getRootNode() as ShadowRoot).getElementById(id))
        .map((id) => `${attribute}=${id}`),
    ),
  );
}

/** The markup of an element with that of every shadow root in it. */
export function markupOf(element: Element): string {
  const roots = [element, ...within(element, "*")].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot.innerHTML] : [],
  );
  return [element.outerHTML, ...roots].join("\n");
}

/** Runs an action and gives the detail of every event of this name that reaches the document meanwhile. */
export async function eventsDuring<Name extends keyof HTMLElementEventMap>(
  name: Name,
  action: () => Promise<unknown>,
): Promise<unknown[]> {
  const details: unknown[] = [];
  const listener = (event: Event): void => void details.push((event as CustomEvent).detail);
  document.addEventListener(name, listener);
  await action();
  document.removeEventListener(name, listener);
  return details;
}
