import { html, LitElement, render } from "lit";
import { afterEach, describe, expect, test, vi } from "vitest";
import { filledElements } from "../test/filled-elements.js";
import { mount, settled, within } from "../test/mount.js";
import { type ElementState, states } from "../test/states.js";
import "./live.js";

const tags = [...new Set(states.map(({ tag }) => tag))].sort() as (keyof HTMLElementTagNameMap)[];
const formTags = tags.filter(
  (tag) => (customElements.get(tag) as { formAssociated?: boolean }).formAssociated,
);
const statesOf = (tag: string): readonly ElementState[] => states.filter((state) => state.tag === tag);

/** The elements of Spean in an element, itself among them. */
const shadowHosts = (element: Element): Element[] => [
  element,
  ...within(element, "*").filter(({ shadowRoot }) => shadowRoot),
];
/** Waits until an element and those in it have rendered what was set. */
const allSettled = async (element: Element): Promise<void> => {
  await settled(element);
  for (const inner of shadowHosts(element)) await settled(inner);
};
/** True where the focus lies somewhere inside an element. */
const holdsFocus = (element: Element): boolean =>
  document.activeElement === element && element.shadowRoot!.activeElement !== null;
/** Everything in an element by which somebody can change what it holds: a way to a section changes nothing. */
const valueControls = (element: Element): Element[] =>
  within(element, "input, select, textarea, button").filter((control) => !control.closest("nav"));

/** Puts an element, filled in, into a fieldset of a form. */
async function inFieldset(tag: keyof HTMLElementTagNameMap) {
  const element = (await mount(tag, { name: tag, ...filledElements[tag] })) as HTMLElement & {
    disabled: boolean;
  };
  const form = document.createElement("form");
  render(html`<fieldset></fieldset>`, form);
  const fieldset = form.querySelector("fieldset")!;
  element.replaceWith(form);
  fieldset.append(element);
  await allSettled(element);
  return { element, form, fieldset, entries: (): string[] => [...new FormData(form).keys()] };
}

test("every element is tried, and everything that holds a value is one of the form's", () => {
  expect(tags).toEqual(
    states
      .map(({ tag }) => tag)
      .filter((tag, place, all) => all.indexOf(tag) === place)
      .sort(),
  );
  expect(formTags).toEqual(Object.keys(filledElements));
});

describe.each(formTags)("<%s> in a form", (tag) => {
  test("is locked exactly as long as the fieldset around it, and its own `disabled` stays its host's", async () => {
    const { element, fieldset, entries } = await inFieldset(tag);
    const controls = valueControls(element).length;
    const locked = (): number => valueControls(element).filter((one) => one.matches(":disabled")).length;
    expect(controls).toBeGreaterThan(0);
    expect(entries().length).toBeGreaterThan(0);
    const open = locked();
    for (const own of [false, true]) {
      element.disabled = own;
      fieldset.disabled = true;
      await allSettled(element);
      expect([locked(), entries(), element.disabled]).toEqual([controls, [], own]);
      fieldset.disabled = false;
      await allSettled(element);
      expect([element.disabled, element.hasAttribute("disabled")]).toEqual([own, own]);
      await expect.poll(locked).toBe(own ? controls : open);
    }
    element.disabled = false;
    await expect.poll(locked).toBe(open);
    expect(entries().length).toBeGreaterThan(0);
  });

  test("forgets all that it holds when its form is reset, and what was set before can be set again", async () => {
    const { element, form, entries } = await inFieldset(tag);
    const before = entries();
    form.reset();
    await allSettled(element);
    expect(entries()).toEqual([]);
    expect(within<HTMLInputElement>(element, "input").filter(({ checked }) => checked)).toEqual([]);
    Object.assign(element, filledElements[tag]);
    await allSettled(element);
    expect(entries()).toEqual(before);
  });

  test("gives its form what it holds at that moment, before anything is rendered, and wherever it was moved", async () => {
    const { element, form, entries } = await inFieldset(tag);
    const before = entries();
    form.reset();
    expect(entries()).toEqual([]);
    Object.assign(element, filledElements[tag]);
    expect(entries()).toEqual(before);
    const other = document.createElement("form");
    document.body.append(other);
    other.append(element);
    expect([entries(), [...new FormData(other).keys()]]).toEqual([[], before]);
    element.remove();
    expect([...new FormData(other).keys()]).toEqual([]);
  });

  test("is reached by its label", async () => {
    const { element, form } = await inFieldset(tag);
    element.id = "labelled";
    const label = Object.assign(document.createElement("label"), {
      htmlFor: "labelled",
      textContent: "Label",
    });
    form.prepend(label);
    label.click();
    await allSettled(element);
    expect(holdsFocus(element)).toBe(true);
  });
});

describe.each(tags)("<%s> in every state", (tag) => {
  test("is left alone by page translation, in each of its shadow roots", async () => {
    for (const { name, properties } of statesOf(tag))
      for (const host of shadowHosts(await mount(tag, properties)))
        for (const first of host.shadowRoot!.querySelectorAll(":host > :not(style)"))
          expect([name, host.localName, first.getAttribute("translate")]).toEqual([
            name,
            host.localName,
            "no",
          ]);
  });

  test("shows and takes the words of people in the direction of their own letters", async () => {
    for (const { name, properties } of statesOf(tag)) {
      const element = await mount(tag, properties);
      const words = "input:is([type=text], [type=search]), textarea, .said, .entered, [lang='']";
      for (const holder of within<HTMLInputElement>(element, words).filter(
        ({ inputMode }) => inputMode !== "numeric",
      ))
        expect([name, holder.outerHTML, holder.dir]).toEqual([name, holder.outerHTML, "auto"]);
    }
  });

  test("takes the focus inside when it is given it, whatever there is to use", async () => {
    for (const { name, properties } of statesOf(tag)) {
      const element = await mount(tag, properties);
      const nothing = tag === "spean-error-summary" && within(element, "#summary").length === 0;
      element.focus();
      expect([name, holdsFocus(element)]).toEqual([name, !nothing]);
    }
  });
});

describe.each(tags)("<%s> in another document", (tag) => {
  const look = (element: Element) => {
    const [first] = element.shadowRoot!.querySelectorAll<HTMLElement>(":not(style)");
    const { fontFamily, lineHeight, display } = getComputedStyle(first!);
    return [
      shadowHosts(element).map(({ shadowRoot }) => shadowRoot!.adoptedStyleSheets.length),
      [fontFamily, lineHeight, display, getComputedStyle(element).display],
    ];
  };
  const frame = (): Document => {
    const made = document.createElement("iframe");
    document.body.append(made);
    return made.contentDocument!;
  };

  test("keeps its looks, there and back again", async () => {
    const element = await mount(tag, statesOf(tag)[0]!.properties);
    const before = look(element);
    frame().body.append(element);
    await allSettled(element);
    expect(look(element)).toEqual(before);
    document.body.append(document.implementation.createHTMLDocument().adoptNode(element));
    await allSettled(element);
    expect(look(element)).toEqual(before);
  });

  test("has them too where it was made here and first shown there", async () => {
    const before = look(await mount(tag, statesOf(tag)[0]!.properties));
    const element = Object.assign(document.createElement(tag), statesOf(tag)[0]!.properties);
    frame().body.append(element);
    await allSettled(element);
    expect(look(element)).toEqual(before);
  });
});

describe.each(tags)("<%s> defined late", (tag) => {
  afterEach(() => void vi.restoreAllMocks());

  test("says once which attributes are read by no property, and nothing of what stands in them", () => {
    const { elementProperties } = customElements.get(tag) as unknown as typeof LitElement;
    const unread = [...elementProperties].filter(([, { attribute, state }]) => attribute === false && !state);
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    for (let time = 0; time < 2; time += 1) {
      const element = document.createElement(tag) as unknown as LitElement & { performUpdate(): void };
      for (const [name] of unread) element.setAttribute(String(name), "an invented value");
      document.body.append(element);
      element.performUpdate();
      element.remove();
    }
    const said = warn.mock.calls.map(([text]) => String(text));
    expect(said.map((text) => text.split(":")[0]).sort()).toEqual(
      unread.map(([name]) => `<${tag}> ${String(name)}`).sort(),
    );
    expect(said.join()).not.toContain("invented");
  });
});
