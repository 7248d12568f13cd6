import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumFlags, chromiumPath } from "../../../scripts/chromium.mjs";

/** The built Storybook: every story in the other languages and themes. In its own language, and in light, it is tested with the stories themselves. */
const built = fileURLToPath(new URL("../storybook-static", import.meta.url));
if (!existsSync(join(built, "index.json"))) throw new Error("Storybook is not built: run `npm run build -w @spean/storybook` first.");

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const VARIANTS = [
  { language: "km", theme: "dark", width: 360 },
  { language: "th", theme: "high-contrast", width: 360 },
] as const;

type Entry = { readonly id: string; readonly type: string };
const { entries } = JSON.parse(readFileSync(join(built, "index.json"), "utf8")) as { entries: Record<string, Entry> };
const stories = Object.values(entries).flatMap(({ id, type }) => (type === "story" ? [id] : []));

let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = createServer(({ url = "/" }, response) => {
    const file = join(built, decodeURIComponent(new URL(url, "http://stories").pathname));
    if (!file.startsWith(built) || !existsSync(file) || extname(file) === "") return void response.writeHead(404).end();
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

/** The faults of a story: axe's, what does not fit the width, what was asked of another host. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run("#storybook-root", { rules: { region: { enabled: false } } });
    const tooWide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
      ...(tooWide > 0 ? [`${tooWide} pixels too wide`] : []),
    ];
  });
}

test("there are stories", () => expect(stories.length).toBeGreaterThan(20));

describe.concurrent.each(VARIANTS)("in $language, $theme, at $width pixels", ({ language, theme, width }) => {
  test.each(stories)("%s has no violation, and fits", async (id) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
    const { port } = server.address() as { port: number };
    const address = `http://127.0.0.1:${port}`;
    const faults: string[] = [];
    page.on("request", (request) => {
      if (!/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(address)) faults.push(`asks for ${request.url()}`);
    });
    page.on("pageerror", ({ message }) => faults.push(message));
    await page.goto(`${address}/iframe.html?id=${id}&viewMode=story&globals=language:${language};theme:${theme};a11y.manual:!true`);
    await page.locator("body.sb-show-main:not(.sb-show-preparing-story)").waitFor();
    await page.waitForFunction(() => (document.querySelector("#storybook-root")?.childElementCount ?? 0) > 0);
    await page.evaluate(() => document.fonts.ready);
    expect([...faults, ...(await faultsOf(page))]).toEqual([]);
    await page.close();
  });
});
