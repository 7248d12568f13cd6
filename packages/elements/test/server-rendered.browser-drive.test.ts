import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { render } from "@lit-labs/ssr";
import { collectResult } from "@lit-labs/ssr/lib/render-result.js";
import { html, type TemplateResult } from "lit";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { partOf } from "../../../scripts/test-tier.js";
import { sharedChromium } from "../../../scripts/shared-chromium.js";
import "../src/live.js";
import { type ServedPage, servedPage } from "./served-page.js";
import { type ElementState, states } from "./states.js";

let folder: string;
let served: ServedPage;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "spean-hydrate-"));
  // what a server renders holds its styles in the markup
  served = await servedPage(
    "hydrate-page",
    join(folder, "page"),
    "default-src 'self'; style-src 'self' 'unsafe-inline'",
  );
  browser = await sharedChromium();
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `<spean-x .a=${a} .b=${b}></spean-x>`, for an element that is known only now. */
function templateOf({ tag, properties }: ElementState): TemplateResult {
  const names = Object.keys(properties);
  const strings = [`<${tag}`, ...names.map(() => "")].map(
    (text, place) => `${text}${place < names.length ? ` .${names[place]}=` : `></${tag}>`}`,
  );
  return html(Object.assign(strings, { raw: strings }), ...names.map((name) => properties[name]));
}

/** The words of what was rendered, without tags, styles and the space between. */
const wordsOf = (markup: string): string =>
  markup
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<!--.*?-->|<[^>]*>/gs, "")
    .replace(/\s+/g, "");

const elements = [...new Set(states.map(({ tag }) => tag))];

describe.each(elements)("%s", (tag) => {
  const own = partOf(
    [...states.entries()].filter(([, state]) => state.tag === tag),
    4,
  );

  test("is rendered in Node, and taken over in Chromium as it is", async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(served.address);
    for (const [place, state] of own) {
      const markup = await collectResult(render(templateOf(state)));
      expect([state.name, markup.includes("shadowrootmode")]).toEqual([state.name, true]);
      const found = await page.evaluate(
        ([place, markup]) =>
          (
            window as unknown as {
              hydrated(
                place: number,
                markup: string,
              ): Promise<{ kept: boolean; before: string; after: string }>;
            }
          ).hydrated(place, markup),
        [place, markup] as const,
      );
      expect([state.name, complaints]).toEqual([state.name, []]);
      expect([state.name, found.kept]).toEqual([state.name, true]);
      expect([state.name, found.after]).toEqual([state.name, found.before]);
    }
    await page.close();
  });
});

test("what is rendered holds every question and word", async () => {
  const state = states.find(({ tag, name }) => tag === "spean-screening" && name === "Khmer")!;
  const markup = await collectResult(render(templateOf(state)));
  const { texts } = state.properties as {
    texts: { km: { indicators: Record<string, { question: { text: string } }> } };
  };
  for (const { question } of Object.values(texts.km.indicators))
    expect(wordsOf(markup)).toContain(wordsOf(question.text));
});
