import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commonList } from "@spean/standard";
import { en } from "@spean/standard/en";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { firefoxPath, startFirefox } from "../../../scripts/installed-firefox.js";
import type { SpeanLive } from "../src/live.js";
import { type ServedPage, servedPage } from "./served-page.js";

const passphrase = "invented words, only for this test";
/** A word that is stored in clear, to see that words can be found in this profile at all. */
const inClear = "findable-control-word";
/** Folders of a profile that hold the site's data, and what Firefox remembers of windows and forms. */
const kept = /storage\/default|sessionstore|webappsstore|formhistory|places\.sqlite/;

describe.skipIf(firefoxPath === undefined)("in Firefox", () => {
  const folder = mkdtempSync(join(tmpdir(), "spean-firefox-"));
  const profile = join(folder, "profile");
  let served: ServedPage;
  let browser: Browser;
  beforeAll(async () => void (served = await servedPage("draft-page", join(folder, "page"))));
  afterAll(async () => {
    await browser?.close();
    served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const openPage = async (): Promise<Page> => {
    browser = await startFirefox({ profile });
    const page = await browser.newPage();
    await page.goto(served.address);
    await page.evaluate(async (passphrase) => {
      const host = window as unknown as {
        unlock(passphrase: string): Promise<() => Promise<void>>;
        saved: () => Promise<void>;
      };
      host.saved = await host.unlock(passphrase);
    }, passphrase);
    return page;
  };
  const state = (page: Page) =>
    page.evaluate(() => {
      const { answers, urgentNeeds, ageClass } = document.querySelector("spean-live") as SpeanLive;
      return { answers, urgentNeeds, ageClass };
    });
  /** Presses a choice, through every shadow root. */
  const press = async (page: Page, name: string, value: string): Promise<void> => {
    const pressed = await page.evaluate((selector) => {
      const find = (root: ParentNode): HTMLElement | undefined =>
        root.querySelector<HTMLElement>(selector) ??
        [...root.querySelectorAll("*")].reduce<HTMLElement | undefined>(
          (found, { shadowRoot }) => found ?? (shadowRoot ? find(shadowRoot) : undefined),
          undefined,
        );
      const choice = find(document);
      choice?.click();
      return choice !== undefined;
    }, `input[name="${name}"][value="${value}"]`);
    expect([name, pressed]).toEqual([name, true]);
  };
  const wordsKept = (words: readonly string[]): string[] => {
    const files = readdirSync(profile, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .filter((path) => kept.test(path));
    const contents = files.map((path) => readFileSync(path));
    return words.filter((word) =>
      contents.some(
        (bytes) => bytes.includes(Buffer.from(word)) || bytes.includes(Buffer.from(word, "utf16le")),
      ),
    );
  };

  test("a browser killed in the middle of a screening loses no answer, and its profile shows none", async () => {
    const page = await openPage();
    const questions = commonList.indicators.slice(0, 6).map(({ code }) => code);
    for (const [place, code] of questions.entries()) await press(page, code, place % 2 ? "yes" : "declined");
    await press(page, "age-class", "child");
    await press(page, "urgent.dangerNow", "yes");
    await page.evaluate((word) => localStorage.setItem("control", word), inClear);
    await page.evaluate(
      (word) =>
        new Promise((done) => {
          const opening = indexedDB.open("control", 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore("words").put({ word }, 1);
          opening.onsuccess = done;
        }),
      inClear,
    );
    await page.evaluate(() => (window as unknown as { saved: () => Promise<void> }).saved());
    const before = await state(page);
    expect(Object.keys(before.answers)).toEqual(questions);
    browser.process()!.kill("SIGKILL");

    const secret = ["dangerNow", "urgentNeeds", "ageClass", "declined", passphrase];
    const asked = en.indicators[questions[0]!]!.question.text;
    expect(wordsKept([inClear, ...questions, ...secret, asked])).toEqual([inClear]);
    expect(await state(await openPage())).toEqual(before);
  });
});
