import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Manifest } from "../scripts/custom-elements.js";
import { drivenBrowsers } from "./driven-browsers.js";
import { filledElements } from "./filled-elements.js";
import { type OneFilePage, oneFilePage } from "./one-file-page.js";

const { modules } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../dist/custom-elements.json"), "utf8"),
) as Manifest;
const elementTags = modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName)).sort();
const tags = Object.keys(filledElements);
const page = (
  script: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Form</title>
  ${script}</head><body><form method="post" action="/sent">
  ${tags.map((tag) => `<${tag} name="${tag}"></${tag}>`).join("\n")}
  <button>Send</button></form></body></html>`;

/** What stands on the page: every choice, word and number that is shown, through every shadow root. */
const shown = (opened: Page): Promise<string[]> =>
  opened.evaluate(async () => {
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll("*")].flatMap((one) => [
        one,
        ...(one.shadowRoot ? within(one.shadowRoot) : []),
      ]);
    const all = within(document);
    for (const one of all) await (one as Element & { updateComplete?: Promise<unknown> }).updateComplete;
    return (within(document) as HTMLInputElement[])
      .filter(({ localName }) => /^(input|select|textarea)$/.test(localName))
      .filter(({ type, checked, value }) => (/radio|checkbox/.test(type) ? checked : value !== ""))
      .map(({ id, name, value }) => `${id || name}: ${value}`);
  });

/** Opens the page, fills every element in, and gives what its form would send. */
async function filledIn(opened: Page, address: string): Promise<string[]> {
  await opened.goto(address);
  return opened.evaluate(async (filled) => {
    for (const [tag, properties] of Object.entries(filled)) {
      const element = Object.assign(document.querySelector(tag)!, properties);
      await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
    }
    return [...new FormData(document.querySelector("form")!).keys()].sort();
  }, filledElements);
}

/** The names that each element gives its entries, by tag: its own, or the codes of its questions. */
const codes: Readonly<Record<string, readonly string[]>> = {
  "spean-live": ["act.recruited", "ageClass"],
  "spean-screening": ["act.recruited", "urgent.dangerNow"],
  "spean-urgent-needs": ["urgent.dangerNow"],
};
const entriesOf = (of: readonly string[]): string[] => of.flatMap((tag) => codes[tag] ?? [tag]).sort();

/** How a page comes before the next person. */
const ways: Readonly<Record<string, (opened: Page) => Promise<unknown>>> = {
  "after Back": async (opened) => {
    await Promise.all([opened.waitForURL("**/sent"), opened.locator("form > button").click()]);
    await opened.goBack();
  },
  "after a reload": (opened) => opened.reload(),
};

const scripts = ["<script src=spean.js></script>", "<script defer src=spean.js></script>"];

describe.each(drivenBrowsers)("in $name", ({ open }) => {
  let browser: Browser;
  beforeAll(async () => void (browser = await open()));
  afterAll(() => browser.close());

  describe.each(scripts)("with %s", (script) => {
    let served: OneFilePage;
    beforeAll(async () => void (served = await oneFilePage(page(script))));
    afterAll(() => served.close());

    test.each(Object.keys(ways))(
      "a form sends what it shows %s: nothing of the person before",
      async (way) => {
        const opened = await browser.newPage();
        const filled = await filledIn(opened, served.address);
        expect(filled).toEqual(entriesOf(tags));
        await ways[way]!(opened);
        expect(await shown(opened)).toEqual([]);
        await opened.evaluate(() => customElements.whenDefined("spean-live"));
        await Promise.all([opened.waitForURL("**/sent"), opened.locator("form > button").click()]);
        expect(served.sent.at(-1)).toEqual([]);
        await opened.close();
      },
    );
  });

  test("every element that takes part in a form is among those tried", async () => {
    const served = await oneFilePage(page(scripts[0]!));
    const opened = await browser.newPage();
    await opened.goto(served.address);
    const associated = await opened.evaluate(
      (all) =>
        all.filter(
          (tag) => (customElements.get(tag) as { formAssociated?: boolean } | undefined)?.formAssociated,
        ),
      elementTags,
    );
    expect(associated).toEqual(tags);
    await opened.close();
    served.close();
  });
});
