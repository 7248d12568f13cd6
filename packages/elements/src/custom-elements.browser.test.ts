/// <reference types="vite/client" />
import type { LitElement } from "lit";
import { describe, expect, test } from "vitest";
import { runsEverything } from "../../../scripts/test-tier.js";
import type { ElementDeclaration, Manifest } from "../scripts/custom-elements.js";
import { settled, within } from "../test/mount.js";
import { states } from "../test/states.js";
import "./live.js";

const [manifest] = Object.values(
  import.meta.glob<Manifest>("../dist/custom-elements.json", { eager: true, import: "default" }),
);
if (!manifest) throw new Error("There is no manifest: run `npm run build -w @spean/elements` first.");
const elements = manifest.modules.flatMap(({ declarations }) => declarations);

/** The element in every state that a story shows, one after the other. */
async function inEveryState(tag: string, look: (element: LitElement) => Promise<void>): Promise<void> {
  for (const { properties } of states.filter((state) => state.tag === tag)) {
    const element = Object.assign(document.createElement(tag) as LitElement, properties);
    document.body.replaceChildren(element);
    await settled(element);
    await look(element);
  }
}

const namesOf = (named: ElementDeclaration["events"]): string[] =>
  (named ?? []).map(({ name }) => name).sort();
/** The shadow root of an element without those of the elements in it: their parts are theirs. */
const own = (element: Element, selector: string): Element[] => [
  ...element.shadowRoot!.querySelectorAll(selector),
];

/** The parts of an inner element that can be styled from outside the outer one. */
const exportedOf = (inner: Element): string[] =>
  (inner.getAttribute("exportparts") ?? "").match(/[\w-]+/g) ?? [];

/** Uses whatever can be used, as somebody would who tries everything, and looks after each step. */
async function useEverything(element: LitElement, look: () => void): Promise<void> {
  const step = async (): Promise<void> => {
    await new Promise((frame) => setTimeout(frame));
    await settled(element);
    look();
  };
  await step();
  for (const details of own(element, "details")) (details as HTMLDetailsElement).open = true;
  await step();
  (element as LitElement & { reportValidity?: () => boolean }).reportValidity?.();
  await step();
  const fillIn = async (): Promise<void> => {
    for (const field of within<HTMLInputElement | HTMLSelectElement>(element, "input, textarea, select")) {
      if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1;
      else if (field.type === "radio" || field.type === "checkbox") field.click();
      else field.value = field.type === "datetime-local" ? "2026-01-02T03:04" : "1990";
      for (const type of ["input", "change"])
        field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    await step();
  };
  const buttons = (): HTMLButtonElement[] => within<HTMLButtonElement>(element, "button");
  // twice, since an answer may bring a field; from the last button back, since the last one confirms and
  // others clear
  for (const inOrder of [() => buttons().reverse(), buttons]) {
    await fillIn();
    await fillIn();
    for (const button of inOrder()) {
      button.click();
      await step();
    }
  }
}

/** Every event of any element. Leaving the page is heard of, and kept from happening. */
const events = new Set(elements.flatMap((declaration) => namesOf(declaration.events)));
document.addEventListener("spean-exit", (event) => event.preventDefault());

/** Differences between manifest and element: documented and missing, or present and undocumented. */
const compared = (there: ReadonlySet<string>, said: readonly string[]) => ({
  missing: said.filter((name) => !there.has(name)),
  unsaid: [...there].filter((name) => !said.includes(name)).sort(),
});
const same = { missing: [], unsaid: [] };

test("every element that is defined is in the manifest", () => {
  const defined = elements.map(({ tagName }) => tagName).filter((tag) => customElements.get(tag));
  expect(defined).toEqual(elements.map(({ tagName }) => tagName));
  expect(states.filter(({ tag }) => !defined.includes(tag))).toEqual([]);
});

describe.each(elements.map((declaration) => [declaration.tagName, declaration] as const))(
  "%s",
  (tag, declaration) => {
    test("observes the attributes of the manifest, and has its members", () => {
      const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: string[] };
      expect([...observedAttributes].sort()).toEqual(namesOf(declaration.attributes));
      const element = document.createElement(tag);
      expect(declaration.members.filter(({ name }) => !(name in element))).toEqual([]);
    });

    test("lets every part of the elements inside it be styled from outside", async () => {
      await inEveryState(tag, async (element) => {
        for (const inner of elements)
          for (const holder of own(element, inner.tagName))
            expect(exportedOf(holder).sort()).toEqual(namesOf(inner.cssParts));
      });
    });

    test("has the parts and slots of the manifest and emits its events, and no other", async () => {
      const [parts, slots, heard] = [new Set<string>(), new Set<string>(), new Set<string>()];
      const seenAll = (): boolean =>
        [
          compared(parts, namesOf(declaration.cssParts)),
          compared(slots, namesOf(declaration.slots)),
          compared(heard, namesOf(declaration.events)),
        ].every(({ missing }) => missing.length === 0);
      await inEveryState(tag, async (element) => {
        for (const name of events) element.addEventListener(name, () => heard.add(name));
        const look = () => {
          for (const holder of own(element, "[part]")) for (const part of holder.part) parts.add(part);
          for (const inner of own(element, "[exportparts]"))
            for (const part of exportedOf(inner)) parts.add(part);
          for (const slot of own(element, "slot")) slots.add((slot as HTMLSlotElement).name);
        };
        look();
        // used in every state in `test:all`; otherwise until everything was met, and then only looked at
        if (runsEverything || !seenAll()) await useEverything(element, look);
      });
      expect(compared(parts, namesOf(declaration.cssParts))).toEqual(same);
      expect(compared(slots, namesOf(declaration.slots))).toEqual(same);
      expect(compared(heard, namesOf(declaration.events))).toEqual(same);
    });
  },
);
