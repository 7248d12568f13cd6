import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { firefoxPath, startFirefox } from "../../../scripts/installed-firefox.js";
import { filledElements } from "./filled-elements.js";
import { type OneFilePage, oneFilePage } from "./one-file-page.js";

const tags = Object.keys(filledElements);
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Controls</title>
  <script src="spean.js"></script></head><body><form><fieldset>
  ${tags.map((tag) => `<label for="${tag}">Label</label><${tag} id="${tag}" name="${tag}"></${tag}>`).join("\n")}
  </fieldset></form></body></html>`;

/** Disables the fieldset, or enables it, and tells what that did to one element. */
const withFieldset = (opened: Page, tag: string, disabled: boolean) =>
  opened.evaluate(
    async (tag, disabled) => {
      const element = document.getElementById(tag) as HTMLElement & {
        disabled: boolean;
        updateComplete: Promise<unknown>;
      };
      document.querySelector("fieldset")!.disabled = disabled;
      await element.updateComplete;
      const within = (root: ParentNode): Element[] =>
        [...root.querySelectorAll("*")].flatMap((one) => [
          one,
          ...(one.shadowRoot ? within(one.shadowRoot) : []),
        ]);
      for (const one of within(element.shadowRoot!))
        await (one as Element & { updateComplete?: Promise<unknown> }).updateComplete;
      // a way to a section changes nothing, and stays open
      const controls = within(element.shadowRoot!)
        .filter((one) => one.matches("input, select, textarea, button"))
        .filter((one) => !one.closest("nav"));
      return {
        open: controls.filter((one) => !one.matches(":disabled")).length,
        own: element.disabled,
        sent: [...new FormData(document.querySelector("form")!).keys()],
      };
    },
    tag,
    disabled,
  );

describe.skipIf(firefoxPath === undefined)("in Firefox", () => {
  let browser: Browser;
  let served: OneFilePage;
  let opened: Page;
  beforeAll(async () => {
    browser = await startFirefox();
    served = await oneFilePage(page);
    opened = await browser.newPage();
    await opened.goto(served.address);
    await opened.evaluate((filled) => {
      for (const [tag, properties] of Object.entries(filled))
        Object.assign(document.getElementById(tag)!, properties);
    }, filledElements);
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  test.each(tags)(
    "<%s> is locked exactly as long as the fieldset around it, and sends nothing then",
    async (tag) => {
      const before = await withFieldset(opened, tag, false);
      expect(before.open).toBeGreaterThan(0);
      expect(before.sent.length).toBeGreaterThanOrEqual(tags.length);
      expect(await withFieldset(opened, tag, true)).toEqual({ open: 0, own: false, sent: [] });
      expect(await withFieldset(opened, tag, false)).toEqual(before);
    },
  );

  test.each(tags)("pressing the label of <%s> leads to a control within it", async (tag) => {
    await opened.click(`label[for="${tag}"]`);
    const focused = await opened.evaluate(() => {
      const path = [document.activeElement];
      while (path.at(-1)?.shadowRoot?.activeElement) path.push(path.at(-1)!.shadowRoot!.activeElement);
      return path.map((one) => one?.localName ?? "nothing");
    });
    expect(focused[0]).toBe(tag);
    expect(focused.at(-1)).toMatch(/^(?:input|select|textarea)$/);
  });
});
