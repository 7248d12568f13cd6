import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { firefoxPath, startFirefox } from "../../../scripts/installed-firefox.js";
import { filledElements } from "./filled-elements.js";
import { type OneFilePage, oneFilePage } from "./one-file-page.js";

const tags = Object.keys(filledElements);
const page = (script: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>Form</title>${script}</head><body><form method="post" action="/sent"><fieldset>
  ${tags.map((tag) => `<label for="${tag}">Label</label><${tag} id="${tag}" name="${tag}"></${tag}>`).join("\n")}
  </fieldset><button>Send</button></form></body></html>`;

/** Opens the page in a tab of its own, and fills every element in. */
async function filledIn(browser: Browser, address: string): Promise<Page> {
  const opened = await browser.newPage();
  await opened.goto(address);
  await opened.evaluate(async (filled) => {
    for (const [tag, properties] of Object.entries(filled)) {
      const element = Object.assign(document.querySelector(tag)!, properties);
      await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
    }
  }, filledElements);
  return opened;
}

/** What stands on the page: every choice, word and number that is shown, through every shadow root. */
const shown = (opened: Page): Promise<string[]> =>
  opened.evaluate(async () => {
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll("*")].flatMap((one) => [
        one,
        ...(one.shadowRoot ? within(one.shadowRoot) : []),
      ]);
    await customElements.whenDefined("spean-live");
    for (const one of within(document))
      await (one as Element & { updateComplete?: Promise<unknown> }).updateComplete;
    return (within(document) as HTMLInputElement[])
      .filter(({ localName }) => /^(input|select|textarea)$/.test(localName))
      .filter(({ type, checked, value }) => (/radio|checkbox/.test(type) ? checked : value !== ""))
      .map(({ id, name, value }) => `${id || name}: ${value}`);
  });

/** Sends the form, and gives what came to the server. */
async function sentBy(opened: Page, served: OneFilePage): Promise<[string, string][]> {
  const before = served.sent.length;
  await opened.click("form > button");
  await expect.poll(() => opened.title()).toBe("Sent");
  expect(served.sent.length).toBe(before + 1);
  return served.sent.at(-1)!;
}

/** Goes back as its button does. BiDi gives no word of a page that comes from memory, so the page is asked. */
async function goBack(opened: Page): Promise<void> {
  await opened.evaluate(() => void setTimeout(() => history.back()));
  await expect.poll(() => opened.title()).toBe("Form");
}

const scripts = ["<script src=spean.js></script>", "<script defer src=spean.js></script>"];
/** Firefox keeps the pages before in memory, unless it is short of it. */
const memories = [
  { memory: "keeps pages in memory", preferences: {}, kept: true },
  { memory: "keeps no page", preferences: { "browser.sessionhistory.max_total_viewers": 0 }, kept: false },
];

describe.skipIf(firefoxPath === undefined).each(memories)("in a Firefox that $memory", (one) => {
  let browser: Browser;
  beforeAll(async () => void (browser = await startFirefox(one)));
  afterAll(() => browser.close());

  describe.each(scripts)("with %s", (script) => {
    let served: OneFilePage;
    beforeAll(async () => void (served = await oneFilePage(page(script))));
    afterAll(() => served.close());

    test("a form sends what it shows after Back: all that it still shows, or nothing", async () => {
      const opened = await filledIn(browser, served.address);
      const [shownBefore, sentBefore] = [await shown(opened), await sentBy(opened, served)];
      expect(new Set(sentBefore.map(([name]) => name)).size).toBeGreaterThanOrEqual(tags.length);
      await goBack(opened);
      expect(await shown(opened)).toEqual(one.kept ? shownBefore : []);
      expect(await sentBy(opened, served)).toEqual(one.kept ? sentBefore : []);
      await opened.close();
    });

    test("a form sends what it shows after a reload: nothing of the person before", async () => {
      const opened = await filledIn(browser, served.address);
      expect((await shown(opened)).length).toBeGreaterThan(tags.length);
      await opened.reload();
      expect(await shown(opened)).toEqual([]);
      expect(await sentBy(opened, served)).toEqual([]);
      await opened.close();
    });
  });
});
