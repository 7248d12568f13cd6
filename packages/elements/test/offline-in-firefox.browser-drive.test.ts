import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bundleScript } from "../../../scripts/bundled-script.js";
import { firefoxPath, startFirefox } from "../../../scripts/installed-firefox.js";
import type { OfflinePage, WaitingAnswers } from "./offline-page/page.js";
import { type OneFilePage, oneFilePage } from "./one-file-page.js";

declare global {
  interface Window {
    readonly offlinePage: OfflinePage;
  }
}

const passphrase = "invented words for a test";
const since = "2026-03-01T09:30:00.000Z";
const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Offline</title></head>
  <body><script src="page.js"></script></body></html>`;

describe.skipIf(firefoxPath === undefined)("in Firefox", () => {
  const profile = mkdtempSync(join(tmpdir(), "spean-firefox-"));
  let script: string;
  let served: OneFilePage;
  let browser: Browser;
  beforeAll(
    async () => void (script = await bundleScript(join(import.meta.dirname, "offline-page/page.ts"), "page")),
  );
  beforeEach(async () => {
    served = await oneFilePage(html, { "page.js": script });
    browser = await startFirefox({ profile });
  });
  afterEach(async () => {
    await browser.close();
    served.close();
  });
  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  const unlockedTab = async (): Promise<Page> => {
    const tab = await browser.newPage();
    await tab.goto(served.address);
    await tab.evaluate((words) => window.offlinePage.unlock(words), passphrase);
    return tab;
  };
  const put = (tab: Page, entry: WaitingAnswers) =>
    tab.evaluate((entry) => window.offlinePage.synchroniser.put(entry, "unreachable"), entry);
  /** Ends the server; the way back is the same port. */
  const stopServer = () => {
    const port = Number(new URL(served.address).port);
    served.close();
    return async () => void (served = await oneFilePage(html, { "page.js": script }, port));
  };
  const sent = () => served.sent.map((entries) => entries.map(([code]) => code)).sort();
  const waiting = (tab: Page) =>
    tab.evaluate(() => {
      const { entries, sending } = window.offlinePage.synchroniser.state;
      return { entries: entries.length, sending };
    });

  test("what waits outlives the end of the browser, however soon, and is sent once the server answers", async () => {
    const tab = await unlockedTab();
    const startAgain = stopServer();
    await put(tab, { id: "n-1", since, answers: ["recruited"] });
    browser.process()!.kill("SIGKILL");
    await startAgain();
    browser = await startFirefox({ profile });
    const found = await browser.newPage();
    await found.goto(served.address);
    expect(await found.evaluate(() => window.offlinePage.recover())).toBe(true);
    const next = await unlockedTab();
    expect(await waiting(next)).toEqual({ entries: 1, sending: false });
    expect(served.sent).toEqual([]);
    await next.evaluate(() => window.offlinePage.synchroniser.synchronise());
    expect(sent()).toEqual([["recruited"]]);
    expect(await waiting(next)).toEqual({ entries: 0, sending: false });
  });

  test("an entry that two tabs have open is kept twice, and both are sent: neither is written over", async () => {
    const [one, other] = [await unlockedTab(), await unlockedTab()];
    const startAgain = stopServer();
    const kept = await put(one, { id: "n-2", since, answers: ["recruited"] });
    await put(other, { ...kept, answers: ["recruited", "transported"] });
    const beside = await put(one, { ...kept, answers: ["recruited", "harboured"] });
    expect(beside.id).not.toBe(kept.id);
    await startAgain();
    await expect.poll(sent).toEqual([
      ["recruited", "harboured"],
      ["recruited", "transported"],
    ]);
    await expect.poll(() => waiting(one)).toEqual({ entries: 0, sending: false });
  });

  test("after the browser has closed the connection what waits is sent by itself, and sending ends", async () => {
    const tab = await unlockedTab();
    const startAgain = stopServer();
    await put(tab, { id: "n-3", since, answers: ["recruited"] });
    await tab.evaluate(() => window.offlinePage.connections.forEach((connection) => connection.close()));
    await startAgain();
    await expect.poll(sent).toEqual([["recruited"]]);
    await expect.poll(() => waiting(tab)).toEqual({ entries: 0, sending: false });
  });
});
