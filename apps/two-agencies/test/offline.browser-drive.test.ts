import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumFlags, chromiumPath } from "../../../scripts/chromium.mjs";
import { bytesBelow, found } from "./bytes-of.js";
import { accountOf, Client, observed, saveOf } from "./client.js";
import { inABrowser, open, opened } from "./in-a-browser.js";
import { signIn } from "./keyboard.js";
import { type Relay, relayTo } from "./relay.js";

const passphrase = "invented words for this test";
const statement = "invented-statement-seven";
const folder = mkdtempSync(join(tmpdir(), "spean-offline-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const running = inABrowser();
let relay: Relay;
beforeAll(async () => void (relay = await relayTo(running().client.address)));
const at = (path: string) => new URL(path, relay.address).href;

const saveStatus = (page: Page) => page.locator(".save [role=status]");
const offlineStatus = (page: Page) => page.locator("main [role=status]").first();
const answer = async (page: Page, code: string, value: string) => {
  await page.locator(`spean-screening input[name="${code}"][value=${value}]`).focus();
  await page.keyboard.press("Space");
};

/** A second officer, with an account of their own. */
async function anotherOfficer(): Promise<Client> {
  const administrator = await Client.as("administrator", running().client.address);
  const account = { email: "second@demonstration.example", password: accountOf("officer").password };
  await administrator.send(
    "/api/accounts",
    JSON.stringify({ ...account, name: "Demonstration", role: "officer" }),
  );
  const client = new Client(administrator.address);
  expect((await client.signIn(account)).status).toBe(201);
  const chosen = JSON.stringify({ old: account.password, password: `${account.password}, their own` });
  expect((await client.send("/api/accounts/own/password", chosen)).status).toBe(200);
  return client;
}

/** Finds those of these words that can be read in a copy of the browser's profile. */
async function readable(profile: string, words: readonly string[]): Promise<string[]> {
  const copy = join(folder, "copy");
  cpSync(profile, copy, { recursive: true, filter: (path) => !/Singleton/.test(path) });
  return found(await bytesBelow(copy), words);
}

/** The browser reads a manifest without fault that makes the page an app, with icons that are there. */
async function expectManifest(page: Page): Promise<void> {
  const inspected = await page.context().newCDPSession(page);
  const { errors, data = "" } = await inspected.send("Page.getAppManifest");
  const { icons, ...manifest } = JSON.parse(data) as {
    readonly icons: readonly Record<"src" | "type" | "sizes", string>[];
  };
  expect([errors, manifest]).toEqual([
    [],
    expect.objectContaining({ start_url: "/", display: "standalone", lang: "km" }),
  ]);
  expect(icons.map(({ sizes }) => sizes)).toEqual(["any", "512x512", "192x192"]);
  for (const { src, type } of icons) {
    const icon = await page.request.get(at(src));
    expect([icon.status(), icon.headers()["content-type"]?.split(";")[0]]).toEqual([200, type]);
  }
}

/**
 * Opens the page again after its tab was killed, without network: it comes as it was kept, not from the
 * server.
 */
async function killedAndReopened(context: BrowserContext, page: Page): Promise<Page> {
  await Promise.all([page.waitForEvent("crash"), page.goto("chrome://crash").catch(() => undefined)]);
  await page.close();
  const next = await context.newPage();
  await next.goto(at("/cases/new?lang=en"));
  await opened(next);
  return next;
}

test("without network two officers edit one case: nothing is lost, nothing can be read, and a person decides what stands", async () => {
  const first = observed("act.recruited", "unknown", { statement });
  const { caseId: id, key: basedOn } = (await running().client.begin(saveOf([first]))).body;
  const profile = join(folder, "profile");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await chromiumPath(),
    args: chromiumFlags,
    locale: "en",
  });
  const { page, complaints } = await open(context, at("/offline?lang=en"));
  await signIn(page, accountOf("officer"));
  await page.locator("input[name=new-passphrase]").fill(passphrase);
  await page.locator("input[name=repeated]").fill(passphrase);
  await page.getByRole("button", { name: "Set up on this device" }).click();
  await expect.poll(() => offlineStatus(page).textContent()).toContain("Nothing waits on this device.");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expectManifest(page);
  await page.locator("nav a[href^='/?']").click();
  await page.locator(`a[href^='/cases/${id}']`).click();
  await page.locator("spean-screening").waitFor();

  await Promise.all([context.setOffline(true), relay.cut()]);
  await answer(page, "act.recruited", "yes");
  await answer(page, "exploitation.hours", "yes");
  await page.locator(".save button").click();
  await expect.poll(() => saveStatus(page).textContent()).toContain("It waits on this device, encrypted");
  await page.locator("nav a[href^='/cases/new']").click();
  await page.locator("input[name=age-class][value=child]").check();
  await page.locator(".save button").click();
  await page.waitForURL(/\/offline\/[0-9a-f-]{36}/);
  await page.locator("input[name=form][value=begging]").check();
  await page.locator(".save button").click();
  await expect.poll(() => saveStatus(page).textContent()).toContain("It waits on this device, encrypted");
  const other = await anotherOfficer();
  const theirs = [
    observed("act.recruited", "no", { corrects: first.id }),
    observed("exploitation.pay", "no"),
  ];
  expect((await other.save(id, saveOf(theirs, { basedOn }))).status).toBe(201);

  const reopened = await killedAndReopened(context, page);
  const { email, password } = accountOf("officer");
  expect(await readable(profile, [statement, passphrase, first.id, email, password, "spean-salt"])).toEqual([
    "spean-salt",
  ]);
  await reopened.locator("input[name=passphrase]").fill("other words, just as long");
  await reopened.getByRole("button", { name: "Unlock" }).click();
  await expect.poll(() => reopened.locator("[role=alert]").textContent()).toContain("opens nothing");
  await reopened.locator("input[name=passphrase]").fill(passphrase);
  await reopened.getByRole("button", { name: "Unlock" }).click();
  await expect.poll(() => offlineStatus(reopened).textContent()).toMatch(/does not answer/);
  await reopened.locator(".offline a").click();
  expect(await reopened.locator(".entry h2").allTextContents()).toHaveLength(2);

  const before = (await running().client.list()).body.cases.length;
  await relay.mend();
  await context.setOffline(false);
  await expect
    .poll(() => offlineStatus(reopened).textContent(), { timeout: 15_000 })
    .toContain("1 case waits on this device");
  const [begun, ...others] = (await running().client.list()).body.cases;
  expect([begun?.ageClass, others.length + 1]).toEqual(["child", before + 1]);
  expect((await running().client.open(begun!.id)).body.record.forms).toEqual(["begging"]);
  expect((await running().client.open(id)).body.record.observations).toEqual([first, ...theirs]);

  await reopened.locator(".entry a").click();
  const card = reopened.locator(".conflict");
  await card.waitFor();
  const sides = await card.locator("label").allTextContents();
  expect(sides.map((side) => side.trim())).toEqual([
    expect.stringMatching(/Entered here\s*Yes/),
    expect.stringMatching(/Officer, .+ 2\d{3}.*, \d\d:\d\d\s*No/),
    expect.stringContaining("Let both stand"),
  ]);
  expect(await card.locator("input:checked").count()).toBe(0);
  await card.locator("input[value=mine]").check();
  await card.getByRole("button").click();
  await expect.poll(() => saveStatus(reopened).textContent()).toContain("Saved at");
  const { record, answers } = (await running().client.open(id)).body;
  expect(answers).toEqual({ "act.recruited": "yes", "exploitation.hours": "yes", "exploitation.pay": "no" });
  expect(record.observations?.slice(0, 3)).toEqual([first, ...theirs]);
  expect(record.observations?.[3]?.corrects).toBe(theirs[0]?.id);
  await reopened.locator("nav a[href^='/offline']").click();
  await expect.poll(() => offlineStatus(reopened).textContent()).toContain("Nothing waits on this device.");
  expect(complaints.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  await context.close();
  await relay.cut();
});
