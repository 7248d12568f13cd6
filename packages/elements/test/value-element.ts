import type { Language } from "@spean/model";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { ValueElement } from "../src/shared/value-element.js";
import { violations } from "./accessibility.js";
import { inForm } from "./in-form.js";
import { danglingReferences, markupOf, mount, settled, within } from "./mount.js";

/** Description of the part of the record that an element holds, for its contract tests. */
export interface Held<Tag extends keyof HTMLElementTagNameMap> {
  readonly tag: Tag;
  /** The model's schema of it. */
  readonly schema: { parse(value: unknown): unknown };
  /** A value with every field filled in. */
  readonly whole: object;
  /** A value in which something is missing, or to be asked about. */
  readonly faulty: object;
  /** Properties that a host sets besides. */
  readonly properties?: Partial<HTMLElementTagNameMap[Tag]>;
  /** Texts that are shown of the whole value in a read-only element. */
  readonly shown: readonly string[];
}

interface Holder extends Omit<ValueElement<object, object>, "value"> {
  value: object | undefined;
}

/** Values of the controls of an element, in their order. */
const enteredIn = (element: Element): unknown[] =>
  within<HTMLInputElement>(element, "input, select, textarea").map(({ type, checked, value }) =>
    /radio|checkbox/.test(type) ? checked : value,
  );

/** Every text in a value. */
const textsOf = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

/**
 * Tests what every element that holds a part of a record has in common: value, form, languages, reading,
 * access.
 */
export function holdsAPartOfTheRecord<Tag extends keyof HTMLElementTagNameMap>({
  tag,
  schema,
  whole,
  faulty,
  properties,
  shown,
}: Held<Tag>): void {
  const mounted = async (more: object = {}): Promise<Holder> =>
    (await mount(tag, { ...properties, ...more } as Partial<
      HTMLElementTagNameMap[Tag]
    >)) as unknown as Holder;

  test("begins with nothing filled in, and asks for nothing", async () => {
    const element = await mounted();
    expect(new Set(enteredIn(element))).toEqual(new Set(["", false]));
    expect(element.value).toBeUndefined();
    expect(element.entered).toEqual({});
    expect(element.reportValidity()).toBe(true);
  });

  test("what goes in comes out, every field of it, and fits the model", async () => {
    const element = await mounted({ value: whole });
    expect(element.value).toEqual(whole);
    expect(schema.parse(element.value)).toEqual(whole);
  });

  test("a host that sets back what it read changes nothing", async () => {
    const element = await mounted({ value: faulty });
    const before = enteredIn(element);
    for (const read of [element.value, element.entered]) {
      element.value = read;
      await settled(element);
      expect(enteredIn(element)).toEqual(before);
    }
    element.value = whole;
    element.value = undefined;
    await settled(element);
    expect(element.entered).toEqual({});
  });

  test("nothing of the value stands in an attribute", async () => {
    const element = await mounted({ value: whole });
    const markup = markupOf(element);
    expect(markup).not.toMatch(/\s(checked|selected)\b/);
    const codes = new Set(within(element, "[value]").map((control) => control.getAttribute("value")));
    const offered = new Set([...codes, ...within<HTMLElement>(element, "[lang]").map(({ lang }) => lang)]);
    for (const text of textsOf(whole).filter((text) => !offered.has(text)))
      expect(markup).not.toMatch(new RegExp(`="[^"]*${text}`));
  });

  test("gives its form the whole value as JSON, forgets all on reset, and nothing where it is disabled", async () => {
    const { form, element } = await inForm(tag, { ...properties, name: "part" } as unknown as Partial<
      HTMLElementTagNameMap[Tag]
    >);
    const holder = element as unknown as Holder;
    expect([...new FormData(form)]).toEqual([]);
    holder.value = whole;
    await settled(holder);
    expect(JSON.parse(String(new FormData(form).get("part")))).toEqual(whole);
    holder.disabled = true;
    await settled(holder);
    expect([...new FormData(form)]).toEqual([]);
    for (const control of within(holder, "input, select, textarea, button"))
      expect(control.matches(":disabled")).toBe(true);
    holder.disabled = false;
    form.reset();
    await settled(holder);
    expect([...new FormData(form)]).toEqual([]);
    expect(new Set(enteredIn(holder))).toEqual(new Set(["", false]));
  });

  test("what is missing keeps its form from being sent; the summary leads to it", async () => {
    const { form, element } = await inForm(tag, { ...properties, value: faulty } as unknown as Partial<
      HTMLElementTagNameMap[Tag]
    >);
    expect(within(element, "[part=error]")).toEqual([]);
    expect(form.reportValidity()).toBe(false);
    await expect.poll(() => element.shadowRoot!.activeElement?.id).toBe("summary");
    const messages = within(element, "#summary li").map(({ textContent }) => textContent);
    const [first] = within<HTMLButtonElement>(element, "#summary button");
    first!.click();
    await expect.poll(() => element.shadowRoot!.activeElement?.matches("input, select, textarea")).toBe(true);
    expect(within(element, "[part=error]").map(({ textContent }) => textContent)).toEqual(messages);
    expect(danglingReferences(element)).toEqual([]);
  });

  test("switching the language twice loses nothing, even of what is not whole", async () => {
    for (const value of [whole, faulty]) {
      const element = await mounted({ value });
      const { value: before, entered } = element;
      const typed = within<HTMLInputElement>(element, "input, textarea").map(({ value: text, checked }) => [
        text,
        checked,
      ]);
      for (const language of ["km", "th", "en"] as const) {
        element.language = language;
        await settled(element);
        expect(element.value).toEqual(before);
        expect(element.entered).toEqual(entered);
        expect(
          within<HTMLInputElement>(element, "input, textarea").map(({ value: text, checked }) => [
            text,
            checked,
          ]),
        ).toEqual(typed);
      }
    }
  });

  test("keeps the browser from remembering or checking what is typed", async () => {
    const element = await mounted({ value: whole });
    for (const input of within(element, "input[type=text], textarea")) {
      expect(input.getAttribute("autocomplete")).toBe("off");
      expect(input.getAttribute("spellcheck")).toBe("false");
    }
  });

  test("read-only shows it as text, and still gives it to its form", async () => {
    const { form, element } = await inForm(tag, {
      ...properties,
      name: "part",
      readonly: true,
      value: whole,
    } as unknown as Partial<HTMLElementTagNameMap[Tag]>);
    expect(within(element, "input, select, textarea, button")).toEqual([]);
    for (const text of shown) expect(element.shadowRoot!.textContent).toContain(text);
    expect(JSON.parse(String(new FormData(form).get("part")))).toEqual(whole);
  });

  describe.each(["en", "km", "th"] as const)("in %s", (language) => {
    test("axe objects to nothing, every reference resolves, and 320 pixels are enough", async () => {
      await page.viewport(320, 800);
      const element = await mounted({ language, value: faulty });
      element.reportValidity();
      await settled(element);
      await looksRight(element, language);
      element.value = whole;
      await settled(element);
      await looksRight(element, language);
      element.readonly = true;
      await settled(element);
      await looksRight(element, language);
    });
  });
}

async function looksRight(element: Element, language: Language): Promise<void> {
  expect(await violations()).toEqual([]);
  expect(danglingReferences(element)).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  for (const target of within(
    element,
    "input:not([type=radio], [type=checkbox]), select, textarea, button, .option",
  ))
    expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  expect(avoidedPhrases(element.shadowRoot!.textContent!, language)).toEqual([]);
  expect(markupOf(element)).not.toContain("undefined");
}
