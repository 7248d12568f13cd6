import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { firefoxPath, startFirefox } from "../../../scripts/installed-firefox.js";
import { sourceResolution } from "../../../scripts/source-resolution.mjs";
import { numberExamples, orderExamples } from "./same-everywhere.js";
import { writeSamples } from "./written-samples.js";

/** The samples as one script, which leaves `written.writeSamples` behind. */
async function scriptOfSamples(): Promise<string> {
  const [built] = (await build({
    configFile: false,
    logLevel: "error",
    resolve: sourceResolution,
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, "written-samples.ts"), formats: ["iife"], name: "written" },
    },
  })) as Rolldown.RolldownOutput[];
  return built!.output[0].code;
}

describe.skipIf(firefoxPath === undefined)("in Firefox", () => {
  let browser: Browser;
  let written: ReturnType<typeof writeSamples>;
  beforeAll(async () => {
    browser = await startFirefox();
    const opened = await browser.newPage();
    const script = await scriptOfSamples();
    written = (await opened.evaluate(`${script}; written.writeSamples()`)) as typeof written;
  });
  afterAll(() => browser?.close());

  test("numbers of Khmer and Thai are written as they have to be", () => {
    expect(written.numbers).toEqual(numberExamples.map(([, , expected]) => expected));
  });

  test("words of Khmer and Thai have the order that they have to have", () => {
    expect(written.orders).toEqual(orderExamples.map(([, sorted]) => sorted));
  });

  test("messages, dates and lists of Khmer and Thai are written as in Node, in either numerals", () => {
    expect(written.texts).toEqual(writeSamples().texts);
    expect(new Set(written.texts.flatMap(({ dates }) => dates)).size).toBe(4 * 45);
  });
});
