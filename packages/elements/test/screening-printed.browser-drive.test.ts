import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drivenBrowsers } from "./driven-browsers.js";
import { type OneFilePage, oneFilePage } from "./one-file-page.js";
import { readPdf } from "./pdf.js";

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Printed</title>
  <script src="spean.js"></script></head><body><spean-live></spean-live></body></html>`;

/** As the text of a PDF is compared: ligatures as letters, no spaces, no capitals, which style sheets make. */
const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/** Every heading of a page with the first words of what stands under it. */
async function headingsOf(opened: Page): Promise<[heading: string, below: string][]> {
  const found = await opened.evaluate(() => {
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll("*")].flatMap((one) => [
        one,
        ...(one.shadowRoot ? within(one.shadowRoot) : []),
      ]);
    const firstWords = (of: Element | null): string => {
      const texts = document.createTreeWalker(of ?? document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) if (texts.currentNode.textContent!.trim()) break;
      return texts.currentNode.textContent!;
    };
    return within(document)
      .filter(({ localName }) => /^h[2-4]$/.test(localName))
      .map((heading) => {
        const below = heading.nextElementSibling ?? heading.parentElement!.nextElementSibling;
        return [firstWords(heading), firstWords(below)] as const;
      });
  });
  return found.map(([heading, below]) => [plain(heading), plain(below).slice(0, 12)]);
}

describe.each(drivenBrowsers)("in $name", ({ open }) => {
  let browser: Browser;
  let served: OneFilePage;
  beforeAll(async () => {
    browser = await open();
    served = await oneFilePage(page);
  });
  afterAll(async () => {
    await browser.close();
    served.close();
  });

  test.each(["A4", "Letter", "Legal"])(
    "on paper of %s every heading stands on one page with the first words under it",
    async (format) => {
      const opened = await browser.newPage();
      await opened.goto(served.address);
      await opened.locator('input[name="age-class"][value="child"]').click();
      await opened.locator("spean-assessment [part=outcome]").waitFor();
      const headings = await headingsOf(opened);
      const margin = { top: "15mm", right: "15mm", bottom: "15mm", left: "15mm" };
      const sheets = readPdf(await opened.pdf({ format, margin })).sheets.map(plain);
      expect([headings.length > 10, sheets.length > 5]).toEqual([true, true]);
      // what is painted on a page does not stand there in the order in which it is read
      const apart = headings.filter(
        ([heading, below]) => !sheets.some((words) => words.includes(heading) && words.includes(below)),
      );
      expect(apart).toEqual([]);
      await opened.close();
    },
  );
});
