import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commonList } from "@spean/standard";
import { en } from "@spean/standard/en";
import { chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumFlags, chromiumPath } from "../../../scripts/chromium.mjs";
import type { SpeanLive } from "../src/live.js";
import { type ServedPage, servedPage } from "./served-page.js";

const PASSPHRASE = "invented words, only for this test";
let folder: string;
let served: ServedPage;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "spean-draft-"));
  served = await servedPage("draft-page", join(folder, "page"));
});
afterAll(() => {
  served.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Opens the page in a profile on disk, unlocks the drafts, and gives the browser with what it takes to end
 * it.
 */
async function opened(profile: string) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await chromiumPath(),
    args: chromiumFlags,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.goto(served.address);
  await page.evaluate(async (passphrase) => {
    const host = window as unknown as {
      unlock(passphrase: string): Promise<() => Promise<void>>;
      saved: () => Promise<void>;
    };
    host.saved = await host.unlock(passphrase);
  }, PASSPHRASE);
  return { context, page, complaints };
}

const state = (page: Page) =>
  page.evaluate(() => {
    const { answers, urgentNeeds, ageClass } = document.querySelector("spean-live") as SpeanLive;
    return { answers, urgentNeeds, ageClass };
  });

/** The files below a folder. */
const filesOf = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesOf(join(path, name))) : [path];

test("a tab killed in the middle of a screening loses no answer, and a copy of the profile shows none", async () => {
  const profile = join(folder, "profile");
  const first = await opened(profile);
  const questions = commonList.indicators.slice(0, 12).map(({ code }) => code);
  for (const [place, code] of questions.entries()) {
    await first.page.evaluate(
      (language) => document.querySelector("spean-live")!.setAttribute("language", language),
      ["km", "th", "en"][place % 3]!,
    );
    await first.page.locator(`input[name="${code}"][value="${place % 2 ? "yes" : "declined"}"]`).click();
  }
  await first.page.locator('input[name="age-class"][value="child"]').click();
  await first.page.locator('input[name="urgent.dangerNow"][value="yes"]').click();
  await first.page.evaluate(() => (window as unknown as { saved: () => Promise<void> }).saved());
  const before = await state(first.page);
  expect(Object.keys(before.answers)).toEqual(questions);

  const killed = first.page.waitForEvent("crash");
  await Promise.all([killed, first.page.goto("chrome://crash").catch(() => undefined)]);
  const copy = join(folder, "copy");
  cpSync(profile, copy, { recursive: true, filter: (path) => !/Singleton/.test(path) });
  await first.context.close();

  const words = [
    ...questions,
    "dangerNow",
    "urgentNeeds",
    "ageClass",
    "declined",
    PASSPHRASE,
    en.indicators[questions[0]!]!.question.text,
  ];
  const everything = filesOf(copy);
  expect(everything.filter((file) => readFileSync(file).includes(PASSPHRASE))).toEqual([]);
  // the browser's cache of the page's own script names every question, and no answer
  const files = everything.filter((file) =>
    /IndexedDB|Local Storage|Session Storage|Sessions|WebStorage/.test(file),
  );
  expect(files.some((file) => file.includes("IndexedDB"))).toBe(true);
  for (const file of files) {
    const bytes = readFileSync(file);
    const found = words.filter(
      (word) => bytes.includes(Buffer.from(word)) || bytes.includes(Buffer.from(word, "utf16le")),
    );
    expect(found, file.slice(copy.length)).toEqual([]);
  }

  const second = await opened(profile);
  expect(await state(second.page)).toEqual(before);
  expect([...first.complaints, ...second.complaints]).toEqual([]);
  await second.context.close();
});
