import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drivenBrowsers } from "./driven-browsers.js";
import { filledElements } from "./filled-elements.js";
import { oneFilePage } from "./one-file-page.js";

const tags = Object.keys(filledElements);
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Labels</title>
  <script src="spean.js"></script></head><body>
  ${tags.map((tag) => `<label for="${tag}">Label of ${tag}</label><${tag} id="${tag}"></${tag}>`).join("\n")}
  </body></html>`;

describe.each(drivenBrowsers)("in $name", ({ open, groupNames }) => {
  let browser: Browser;
  beforeAll(async () => void (browser = await open()));
  afterAll(() => browser.close());

  test("a label gives every element that holds a value its name, and pressing it leads inside", async () => {
    const served = await oneFilePage(page);
    const opened = await browser.newPage();
    await opened.goto(served.address);
    for (const tag of tags) {
      await opened.evaluate(
        ([tag, properties]) => void Object.assign(document.getElementById(tag)!, properties),
        [tag, filledElements[tag]!] as const,
      );
      await opened.locator(`label[for="${tag}"]`).click();
      const within = await opened.evaluate(() => [
        document.activeElement?.localName,
        document.activeElement?.shadowRoot?.activeElement?.localName ?? "nothing",
      ]);
      expect([tag, within]).toEqual([tag, [tag, expect.stringMatching(/input|select|textarea/)]]);
    }
    if (groupNames) {
      const named = await groupNames(opened);
      expect(named.filter((name) => name.startsWith("Label of")).sort()).toEqual(
        tags.map((tag) => `Label of ${tag}`),
      );
    }
    await opened.close();
    served.close();
  });
});
