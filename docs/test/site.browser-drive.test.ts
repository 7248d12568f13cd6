import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { partOf } from "../../scripts/test-tier.js";
import { sharedChromium } from "../../scripts/shared-chromium.js";
import { dist, serveSite } from "./site.js";

const ROOTS = { en: "/", km: "/km/", th: "/th/" } as const;
const PAGES = {
  home: "index.html",
  guide: "how-it-decides.html",
  "first hour": "first-hour/developer.html",
  "blank form": "from-paper-to-screen.html",
  overview: "list/index.html",
  list: "list/adult-labour.html",
  indicator: "list/destination-coercion.documents-confiscated.html",
  rules: "list/rules.html",
  sources: "list/sources.html",
  "try it": "try-it.html",
} as const;

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  site = await serveSite();
  browser = await sharedChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page; what it asks of any other host is kept in `elsewhere`. */
async function open(
  path: string,
  look: { width: number; colorScheme: "light" | "dark" },
): Promise<{ page: Page; elsewhere: string[] }> {
  const page = await browser.newPage({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.colorScheme,
    reducedMotion: "reduce",
  });
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith("data:"))
      elsewhere.push(request.url());
  });
  await page.goto(site.address + path, { waitUntil: "networkidle" });
  return { page, elsewhere };
}

const violationsOn = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    return (await inPage.run({ resultTypes: ["violations"] })).violations;
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
};

const LOOKS = [
  { width: 1280, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
] as const;

describe.concurrent.each(Object.entries(ROOTS))("in %s", (language, root) => {
  describe.each(Object.entries(PAGES))("the page type %s", (type, path) => {
    // outside `test:all` each page in each language in one of the two looks
    test.each(partOf(LOOKS, 2, Object.keys(ROOTS).indexOf(language) + Object.keys(PAGES).indexOf(type)))(
      "at $width pixels, $colorScheme, has no violation, fits, and asks nothing of another host",
      async (look) => {
        const { page, elsewhere } = await open(root + path, look);
        if (type === "try it") await page.locator("spean-live").getByRole("radio").first().waitFor();
        expect(await page.locator("html").getAttribute("lang")).toBe(language);
        expect(await violationsOn(page)).toEqual([]);
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBeLessThanOrEqual(0);
        expect(elsewhere).toEqual([]);
        await page.close();
      },
      60_000,
    );
  });
});

describe("the search", () => {
  test.each([
    ["/", "passport", "documents-confiscated"],
    ["/km/", "លិខិតឆ្លងដែន", "documents-confiscated"],
    ["/th/", "หนังสือเดินทาง", "documents-confiscated"],
  ])(
    "on %s finds %s as it is typed",
    async (root, term, page) => {
      const { page: tab } = await open(root, { width: 1280, colorScheme: "light" });
      await tab.locator(".DocSearch-Button").click();
      await tab.locator(".search-input").fill(term);
      const found = tab.locator(`a.result[href*="${root}list/"][href*="${page}"]`).first();
      await found.waitFor();
      expect(await violationsOn(tab)).toEqual([]);
      await tab.close();
    },
    60_000,
  );
});

test("answering on the page gives an assessment, and stores nothing", async () => {
  const { page, elsewhere } = await open("/km/try-it.html", { width: 1280, colorScheme: "light" });
  await page.locator("spean-live").evaluate((live: HTMLElement) =>
    Object.assign(live, {
      ageClass: "adult",
      answers: { "act.recruited": "yes", "purpose.begging": "yes" },
    }),
  );
  await page.locator("spean-assessment").getByText("មិនទាន់ច្បាស់លាស់").first().waitFor();
  expect(
    await page.evaluate(() => [
      Object.keys(localStorage).filter((key) => !key.startsWith("vitepress")),
      Object.keys(sessionStorage),
      document.cookie,
    ]),
  ).toEqual([[], [], ""]);
  expect(elsewhere).toEqual([]);
  await page.close();
});

test("each blank form that a page links to is there", () => {
  const links = [
    ...readFileSync(join(dist, "km/from-paper-to-screen.html"), "utf8").matchAll(/href="(\/paper\/[^"]+)"/g),
  ].map(([, link = ""]) => link);
  expect(links).toHaveLength(4 * 3);
  for (const link of links)
    expect(readFileSync(join(dist, link), "utf8")).toContain(`<html lang="${link.split("/")[2]}"`);
});

test("no page names a script, a style sheet or a font of another host", () => {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
  const pages = files.filter((file) => file.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(3 * 97);
  const html = pages.filter((file) =>
    /<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?\/\//.test(
      readFileSync(join(dist, file), "utf8"),
    ),
  );
  const styles = files.filter(
    (file) =>
      file.endsWith(".css") &&
      /url\(["']?(?:https?:)?\/\/|@import/.test(readFileSync(join(dist, file), "utf8")),
  );
  expect([html, styles]).toEqual([[], []]);
});
