import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drivenBrowsers } from "./driven-browsers.js";
import { oneFilePage } from "./one-file-page.js";

/** An agency's own build: three elements, and English alone. */
const ownBuild = (dist: string): string => `
  import { addLanguage, define } from "${dist}/define.js";
  import { en } from "${dist}/en.js";
  import { SpeanAssessment } from "${dist}/assessment.js";
  import { SpeanQuestion } from "${dist}/question.js";
  import { SpeanScreening } from "${dist}/screening.js";
  addLanguage(en);
  define("spean-question", SpeanQuestion);
  define("spean-screening", SpeanScreening);
  define("spean-assessment", SpeanAssessment);`;

/** The build as one script, as an agency would load it. */
async function bundledOwnBuild(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "spean-own-build-"));
  writeFileSync(join(folder, "own.js"), ownBuild(join(import.meta.dirname, "../dist")));
  await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: "own.js", formats: ["iife"], name: "own", fileName: () => "built.js" },
    },
  });
  const script = readFileSync(join(folder, "built.js"), "utf8");
  rmSync(folder, { recursive: true, force: true });
  return script;
}

/** Every word that a page with these scripts shows of a child's case in Khmer, through every shadow root. */
async function shownBy(browser: Browser, scripts: readonly string[], own: string): Promise<string[]> {
  const served = await oneFilePage(
    `<!doctype html><html lang="km"><head><meta charset="utf-8"><title>Two copies</title>
    ${scripts.map((name) => `<script src="${name}"></script>`).join("")}
    </head><body><spean-live language="km"></spean-live></body></html>`,
    { "own.js": own },
  );
  const opened = await browser.newPage();
  const complaints: string[] = [];
  opened.on("pageerror", ({ message }) => complaints.push(message));
  await opened.goto(served.address);
  await opened.locator('input[name="age-class"][value="child"]').click();
  await opened.locator("spean-assessment [part=outcome]").waitFor();
  const words = await opened.locator("spean-live").evaluate((live) => {
    const within = (root: ParentNode): string[] =>
      [...root.querySelectorAll("*")].flatMap((one) => [
        one.children.length === 0 ? (one.textContent ?? "").trim() : "",
        ...(one.shadowRoot ? within(one.shadowRoot) : []),
      ]);
    return within(live.shadowRoot!).filter(Boolean);
  });
  await opened.close();
  served.close();
  return [...words, ...complaints];
}

describe.each(drivenBrowsers)("in $name", ({ open }) => {
  let browser: Browser;
  let own: string;
  beforeAll(async () => {
    browser = await open();
    own = await bundledOwnBuild();
  });
  afterAll(() => browser.close());

  test("two copies on a page show the words of one, whichever comes first: who is asked in Khmer can answer in it", async () => {
    const alone = await shownBy(browser, ["spean.js"], own);
    expect(alone.filter((text) => /\p{Script=Khmer}/u.test(text)).length).toBeGreaterThan(100);
    expect(await shownBy(browser, ["own.js", "spean.js"], own)).toEqual(alone);
    expect(await shownBy(browser, ["spean.js", "own.js"], own)).toEqual(alone);
  });
});
