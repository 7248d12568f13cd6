import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sharedChromium } from "../../../scripts/shared-chromium.js";
import { patience } from "../../../scripts/patience.mjs";
import { partOf, runsEverything } from "../../../scripts/test-tier.js";
import type { Theme } from "../.storybook/themes.js";

/**
 * The built Storybook, whose stories are drawn as a designer sees them: each is played first, then shown in
 * other languages, themes and widths.
 */
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
/** The narrowest screen that WCAG asks for, and a desk. */
const WIDTHS = [320, 1280] as const;

interface Variant {
  readonly language: string;
  readonly theme: Theme;
  readonly width: (typeof WIDTHS)[number];
}

/**
 * Every language with every theme that everybody has, at widths that alternate so that each language and each
 * theme meets both. The countries' own themes change tokens alone, and the contrast of every pair of tokens
 * has a test in the package.
 */
const VARIANTS: readonly Variant[] = ["en", "km", "th"].flatMap((language, row) =>
  (["light", "dark", "high-contrast", "print"] as const).map((theme, column) => ({
    language,
    theme,
    width: WIDTHS[(row + column) % 2]!,
  })),
);

interface Channel {
  on(event: string, listener: (detail: unknown) => void): void;
  off(event: string, listener: (detail: unknown) => void): void;
  once(event: string, listener: () => void): void;
  emit(event: string, detail: unknown): void;
}
interface Preview {
  readonly __STORYBOOK_PREVIEW__: {
    readonly channel: Channel;
    readonly currentRender?: { readonly phase: string };
  };
}
type Entry = { readonly id: string; readonly type: string; readonly title: string };
const { entries } = JSON.parse(readFileSync(join(built, "index.json"), "utf8")) as {
  entries: Record<string, Entry>;
};
const stories = Object.values(entries).filter(({ type }) => type === "story");
/**
 * In `test:all` a story is shown in every language in the light theme, and in each other theme in one language,
 * since colours are the same in all. Otherwise it is shown in one variant. The next story takes the next ones.
 */
const variantsOf = (place: number): readonly Variant[] =>
  runsEverything
    ? VARIANTS.filter(({ theme }, at) => theme === "light" || (at + Math.floor(at / 4) + place) % 3 === 0)
    : partOf(VARIANTS, VARIANTS.length, place);
const shown = stories.map(({ id, title }, place) => ({ id, title, variants: variantsOf(place) }));
const titles = [...new Set(stories.map(({ title }) => title))];

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
  browser = await sharedChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Draws a story anew, with its play function, and waits until that is done. @returns what went wrong */
const play = (page: Page, id: string): Promise<string[]> =>
  page.evaluate(
    (id) =>
      new Promise<string[]>((done) => {
        const { channel } = (window as unknown as Preview).__STORYBOOK_PREVIEW__;
        const faults: string[] = [];
        const failures = [
          "storyErrored",
          "storyThrewException",
          "storyMissing",
          "playFunctionThrewException",
        ];
        const failed = (detail: unknown) =>
          void faults.push((detail as { message?: string } | undefined)?.message ?? JSON.stringify(detail));
        const finished = (detail: unknown) => {
          const { storyId, status } = detail as { storyId: string; status: string };
          if (storyId !== id) return;
          channel.off("storyFinished", finished);
          for (const event of failures) channel.off(event, failed);
          done(status === "success" ? faults : [...faults, `ended with ${status}`]);
        };
        channel.on("storyFinished", finished);
        for (const event of failures) channel.on(event, failed);
        channel.emit("updateGlobals", { globals: { language: "story", theme: "light" } });
        channel.emit("setCurrentStory", { storyId: id, viewMode: "story" });
      }),
    id,
  );

/** Gives the story a language and a theme, as the toolbar does, and waits until it is drawn anew. */
async function show(page: Page, { language, theme, width }: Variant): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(
    ([language, theme]) =>
      new Promise<void>((drawn) => {
        const { channel } = (window as unknown as Preview).__STORYBOOK_PREVIEW__;
        channel.once("storyRendered", () => requestAnimationFrame(() => drawn()));
        channel.emit("updateGlobals", { globals: { language, theme } });
      }),
    [language, theme] as const,
  );
  await page.evaluate(() => document.fonts.ready);
}

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The faults of what is shown: axe's, and what does not fit this width or the narrowest. */
async function faultsOf(page: Page, { width, theme }: Variant): Promise<string[]> {
  // a theme changes colours and the order of fonts, so where every theme is shown axe is asked for contrast
  // alone in all but one
  const violations = await page.evaluate(
    async (contrastOnly) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const { violations } = await axe.run("#storybook-root", {
        resultTypes: ["violations"],
        ...(contrastOnly ? { runOnly: ["color-contrast"] } : { rules: { region: { enabled: false } } }),
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      );
    },
    runsEverything && theme !== "light",
  );
  const faults = [...violations];
  for (const each of new Set([width, WIDTHS[0]])) {
    await page.setViewportSize({ width: each, height: 900 });
    const more = await tooWide(page);
    if (more > 0) faults.push(`${more} pixels too wide for ${each}`);
  }
  return faults;
}

test("there are stories", () => expect(stories.length).toBeGreaterThan(20));

describe.concurrent("drawn and played", () => {
  test.each(titles)(
    "%s: no story has a fault, in the languages and themes that it is shown in",
    // six variants of every story of a title, where everything is run
    { timeout: runsEverything ? 900_000 : patience.testTimeout },
    async (title) => {
      const page = await browser.newPage({
        viewport: { width: WIDTHS[0], height: 900 },
        reducedMotion: "reduce",
      });
      const { port } = server.address() as { port: number };
      const address = `http://127.0.0.1:${port}`;
      const faults: string[] = [];
      page.on("request", (request) => {
        if (!/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(address))
          faults.push(`asks for ${request.url()}`);
      });
      page.on("pageerror", ({ message }) => faults.push(message));
      const own = shown.filter((story) => story.title === title);
      // the first one is drawn as the page opens, which only makes it ready
      await page.goto(`${address}/iframe.html?id=${own[0]!.id}&viewMode=story&globals=a11y.manual:!true`);
      await page.waitForFunction(() =>
        /finished|errored/.test(
          (window as unknown as Preview).__STORYBOOK_PREVIEW__.currentRender?.phase ?? "",
        ),
      );
      await page.evaluate(axe.source);
      for (const { id, variants } of [...own.slice(1), own[0]!]) {
        faults.push(...(await play(page, id)).map((fault) => `${id}, played: ${fault}`));
        expect(await page.locator("#storybook-root > *").count(), id).toBeGreaterThan(0);
        for (const variant of variants) {
          await show(page, variant);
          const { language, theme } = variant;
          faults.push(
            ...(await faultsOf(page, variant)).map((fault) => `${id} in ${language}, ${theme}: ${fault}`),
          );
        }
      }
      expect(faults).toEqual([]);
      await page.close();
    },
  );
});
