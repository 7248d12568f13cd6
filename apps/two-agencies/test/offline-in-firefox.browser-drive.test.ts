import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { firefoxPath, startFirefox } from "../../../scripts/installed-firefox.js";
import { type RunningAgencyServer, startAgencyServer } from "../src/server/start-server.js";
import { accountOf, Client } from "./client.js";
import { copyOfTemplate } from "./databases.js";
import { builtPage } from "./in-a-browser.js";

const passphrase = "invented words for this test";
const { email, password } = accountOf("officer");

describe.skipIf(firefoxPath === undefined)("in Firefox", () => {
  let folder: string;
  let server: RunningAgencyServer;
  let browser: Browser;
  const startServer = async (port: number): Promise<void> => {
    server = await startAgencyServer(
      { agency: "kh", mode: "demonstration", port, dataFolder: join(folder, "data") },
      { pageFolder: builtPage(), log: () => {} },
    );
  };
  /** Stops the server for real, and gives what starts it again where it was. */
  const stopServer = async (): Promise<() => Promise<void>> => {
    await server.stop();
    return () => startServer(Number(new URL(server.address).port));
  };
  const startBrowser = async (): Promise<void> =>
    void (browser = await startFirefox({ profile: join(folder, "profile") }));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "spean-firefox-"));
    await copyOfTemplate(join(folder, "data"));
    await Promise.all([startServer(0), startBrowser()]);
  });
  afterEach(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const textOf = (page: Page, selector: string) => page.$eval(selector, (one) => one.textContent);
  const openOffline = async (): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(new URL("/offline?lang=en", server.address).href);
    await page.waitForSelector("h1");
    if (await page.$("input[name=password]")) {
      await page.locator("input[name=email]").fill(email);
      await page.locator("input[name=password]").fill(password);
      await page.keyboard.press("Enter");
    }
    await page.waitForSelector(".person");
    return page;
  };
  const setUp = async (page: Page): Promise<void> => {
    await page.locator("input[name=new-passphrase]").fill(passphrase);
    await page.locator("input[name=repeated]").fill(passphrase);
    await page.locator("::-p-text(Set up on this device)").click();
    await expect.poll(() => textOf(page, "main [role=status]")).toContain("Nothing waits on this device.");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  };
  const keepCase = async (page: Page): Promise<void> => {
    await page.locator("nav a[href^='/cases/new']").click();
    await page.locator("input[name=age-class][value=child]").click();
    await page.locator(".save button").click();
    await expect.poll(() => page.url()).toMatch(/\/offline\/[0-9a-f-]{36}/);
    await expect.poll(() => textOf(page, ".save [role=status]")).toContain("waits on this device, encrypted");
  };
  const agesOfCases = async (): Promise<unknown[]> => {
    const client = await Client.as("officer", server.address);
    return (await client.list()).body.cases.map(({ ageClass }) => ageClass);
  };

  test("a case that is kept while the server is stopped is sent by itself once it runs", async () => {
    const page = await openOffline();
    await setUp(page);
    const startAgain = await stopServer();
    await keepCase(page);
    await startAgain();
    await expect.poll(agesOfCases).toEqual(["child"]);
    await page.locator("nav a[href^='/offline']").click();
    await expect.poll(() => textOf(page, "main [role=status]")).toContain("Nothing waits on this device.");
  });

  test("a case that is kept just before the browser ends is opened by its passphrase, and sent", async () => {
    const page = await openOffline();
    await setUp(page);
    const startAgain = await stopServer();
    await keepCase(page);
    browser.process()!.kill("SIGKILL");
    await Promise.all([startAgain(), startBrowser()]);
    expect(await agesOfCases()).toEqual([]);
    const next = await openOffline();
    await next.locator("input[name=passphrase]").fill(passphrase);
    await next.locator("::-p-text(Unlock)").click();
    await expect.poll(agesOfCases).toEqual(["child"]);
  });
});
