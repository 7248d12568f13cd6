import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sharedChromium } from "../../../scripts/shared-chromium.js";
import { readPdf } from "./pdf.js";
import type { Printed } from "./print-page/page.js";
import { type ServedPage, servedPage } from "./served-page.js";

let folder: string;
let served: ServedPage;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "spean-print-"));
  served = await servedPage("print-page", folder);
  browser = await sharedChromium();
  page = await browser.newPage();
  await page.goto(served.address);
});
afterAll(async () => {
  await browser.close();
  served.close();
  rmSync(folder, { recursive: true, force: true });
});

async function printed(what: Printed): Promise<ReturnType<typeof readPdf>> {
  await page.evaluate(
    (shown) => (window as unknown as { show(shown: Printed): Promise<void> }).show(shown),
    what,
  );
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

/** Personal data of the invented record, as printed. */
const personal = [
  "ChhmuohBradit",
  "N0000000X",
  "2540",
  "Acutonthelefthand",
  "hermotherbetold",
  "inventedpier",
  "documentsagree",
];

describe.each(["en", "km", "th"] as const)("printed in %s", (language) => {
  test.each(["begun", "whole", "long"] as const)(
    "a %s record is one page of A4, with identity or without",
    async (record) => {
      for (const identityShown of [false, true])
        expect((await printed({ record, language, identityShown })).pages).toBe(1);
    },
  );

  test("it holds nothing personal before somebody asks for it, and then all of it", async () => {
    const hidden = await printed({ record: "whole", language, identityShown: false });
    expect(hidden.words).toContain("demo-1");
    expect(personal.filter((word) => hidden.words.includes(word))).toEqual([]);
    const shown = await printed({ record: "whole", language, identityShown: true });
    expect(personal.filter((word) => !shown.words.includes(word))).toEqual([]);
  });
});
