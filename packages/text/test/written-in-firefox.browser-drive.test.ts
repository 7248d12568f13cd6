import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleScript } from "../../../scripts/bundled-script.js";
import { firefoxPath, startFirefox } from "../../../scripts/installed-firefox.js";
import { numberExamples, orderExamples } from "./same-everywhere.js";
import { writeSamples } from "./written-samples.js";

describe.skipIf(firefoxPath === undefined)("in Firefox", () => {
  let browser: Browser;
  let written: ReturnType<typeof writeSamples>;
  beforeAll(async () => {
    browser = await startFirefox();
    const opened = await browser.newPage();
    const script = await bundleScript(join(import.meta.dirname, "written-samples.ts"), "written");
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
