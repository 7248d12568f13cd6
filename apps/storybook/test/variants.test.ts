import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumFlags, chromiumPath } from "../../../scripts/chromium.mjs";
import type { Theme } from "../.storybook/themes.js";

/** The built Storybook: every story in every language and in the four themes that everybody has, on the narrowest screen that WCAG asks for. */
const built = fileURLToPath(new URL("../storybook-static", import.meta.url));
if (!existsSync(join(built, "index.json")))
  throw new Error("Storybook is not built: run `npm run build -w @spean/storybook` first.");

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const WIDTH = 320;
/**
 * Every language and every theme that everybody has, but not each with each: colours do not depend on the language. The countries' own themes
 * change tokens alone, and the contrast of every pair of tokens has a test in the package.
 */
const VARIANTS: readonly (readonly [language: string, theme: Theme])[] = [
  ["en", "light"],
  ["km", "light"],
  ["th", "light"],
  ["en", "high-contrast"],
  ["km", "dark"],
  ["th", "print"],
];

interface Channel {
  once(event: string, listener: () => void): void;
  emit(event: string, detail: unknown): void;
}
type Entry = { readonly id: string; readonly type: string };
const { entries } = JSON.parse(readFileSync(join(built, "index.json"), "utf8")) as {
  entries: Record<string, Entry>;
};
const stories = Object.values(entries).flatMap(({ id, type }) => (type === "story" ? [id] : []));

let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = createServer(({ url = "/" }, response) => {
    const file = join(built, decodeURIComponent(new URL(url, "http://stories").pathname));
    if (!file.startsWith(built) || !existsSync(file) || extname(file) === "")
      return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Gives the story a language and a theme, as the toolbar does, and waits until it is drawn anew. */
async function show(page: Page, language: string, theme: Theme): Promise<void> {
  await page.evaluate(
    ([language, theme]) =>
      new Promise<void>((drawn) => {
        const { channel } = (window as unknown as { __STORYBOOK_PREVIEW__: { channel: Channel } })
          .__STORYBOOK_PREVIEW__;
        channel.once("storyRendered", () => requestAnimationFrame(() => drawn()));
        channel.emit("updateGlobals", { globals: { language, theme } });
      }),
    [language, theme] as const,
  );
  await page.evaluate(() => document.fonts.ready);
}

/** The faults of what is shown: axe's, and what does not fit the width. A theme changes colours and the order of fonts, so of the others axe is asked for contrast alone. */
async function faultsOf(page: Page, theme: Theme): Promise<string[]> {
  return page.evaluate(async (contrastOnly) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const rules = { region: { enabled: false } };
    const { violations } = await axe.run("#storybook-root", {
      resultTypes: ["violations"],
      ...(contrastOnly ? { runOnly: ["color-contrast"] } : { rules }),
    });
    const tooWide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      ),
      ...(tooWide > 0 ? [`${tooWide} pixels too wide`] : []),
    ];
  }, theme !== "light");
}

test("there are stories", () => expect(stories.length).toBeGreaterThan(20));

describe.concurrent("in every language and theme", () => {
  test.each(stories)("%s has no violation, and fits", async (id) => {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 }, reducedMotion: "reduce" });
    const { port } = server.address() as { port: number };
    const address = `http://127.0.0.1:${port}`;
    const faults: string[] = [];
    page.on("request", (request) => {
      if (!/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(address))
        faults.push(`asks for ${request.url()}`);
    });
    page.on("pageerror", ({ message }) => faults.push(message));
    await page.goto(`${address}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
    await page.locator("body.sb-show-main:not(.sb-show-preparing-story)").waitFor();
    await page.waitForFunction(() => (document.querySelector("#storybook-root")?.childElementCount ?? 0) > 0);
    await page.evaluate(axe.source);
    for (const [language, theme] of VARIANTS) {
      await show(page, language, theme);
      faults.push(...(await faultsOf(page, theme)).map((fault) => `in ${language}, ${theme}: ${fault}`));
    }
    expect(faults).toEqual([]);
    await page.close();
  });
});
