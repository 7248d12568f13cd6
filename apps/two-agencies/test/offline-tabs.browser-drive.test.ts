import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { accountOf, observed, saveOf } from "./client.js";
import { inABrowser, open, opened } from "./in-a-browser.js";
import { signIn } from "./keyboard.js";

const words = "invented words for this test";
const running = inABrowser();
const at = (path: string) => new URL(path, running().client.address).href;
const saveStatus = (page: Page) => page.locator(".save [role=status]");
const offlineStatus = (page: Page) => page.locator("main [role=status]").first();
const answer = (page: Page, code: string) =>
  page.locator(`spean-screening input[name="${code}"][value=yes]`).check();
const kept = "It waits on this device, encrypted";

async function setUp(page: Page, passphrase: string): Promise<void> {
  await page.locator("input[name=new-passphrase]").fill(passphrase);
  await page.locator("input[name=repeated]").fill(passphrase);
  await page.getByRole("button", { name: "Set up on this device" }).click();
}

/** A tab of an officer whose device is set up, on a case of the server's. */
async function tabOnCase(): Promise<{ context: BrowserContext; page: Page; id: string }> {
  const { caseId: id } = (await running().client.begin(saveOf([observed("exploitation.pay", "no")]))).body;
  const context = await running().signedIn();
  const { page } = await open(context, at("/offline?lang=en"));
  await setUp(page, words);
  await expect.poll(() => offlineStatus(page).textContent()).toContain("Nothing waits on this device.");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.locator("nav a[href^='/?']").click();
  await page.locator(`a[href^='/cases/${id}']`).click();
  await page.locator("spean-screening").waitFor();
  return { context, page, id };
}

/** Saves while the server does not answer, so that the case waits. */
async function keepAnswer(page: Page, code: string): Promise<void> {
  await answer(page, code);
  await page.locator(".save button").click();
  await expect.poll(() => saveStatus(page).textContent()).toContain(kept);
}

const cut = (context: BrowserContext) => context.route("**/api/**", (route) => route.abort());
const mend = (context: BrowserContext) => context.unroute("**/api/**");

test("a case that two tabs have open without network loses nothing of what either said is kept", async () => {
  const { context, page, id } = await tabOnCase();
  await cut(context);
  await keepAnswer(page, "act.recruited");
  const { page: second } = await open(context, at("/offline?lang=en"));
  await second.locator("input[name=passphrase]").fill(words);
  await second.getByRole("button", { name: "Unlock" }).click();
  await second.locator(".entry a").click();
  await second.locator("spean-screening").waitFor();
  await keepAnswer(second, "act.transported");
  await keepAnswer(page, "act.harboured");
  await second.close({ runBeforeUnload: false });
  await mend(context);
  await page.locator("nav a[href^='/offline']").click();
  await page.getByRole("button", { name: "Send now" }).click();
  await expect.poll(() => offlineStatus(page).textContent(), { timeout: 15_000 }).toContain("Nothing waits");
  const { answers, record } = (await running().client.open(id)).body;
  expect(record.observations).toHaveLength(4);
  expect(answers).toEqual({
    "act.recruited": "yes",
    "act.transported": "yes",
    "act.harboured": "yes",
    "exploitation.pay": "no",
  });
  await context.close();
});

test("a case is said to wait only while all that stands on the screen does", async () => {
  const { context, page } = await tabOnCase();
  await cut(context);
  await keepAnswer(page, "act.recruited");
  await answer(page, "act.transported");
  await expect.poll(() => saveStatus(page).textContent()).toContain("2 changes are not saved yet");
  await page.locator(".save button").click();
  await expect.poll(() => saveStatus(page).textContent()).toContain(kept);
  await context.close();
});

test("a save that gets no answer is kept on the device meanwhile, and outlasts its page", async () => {
  const { context, page, id } = await tabOnCase();
  await context.route("**/api/cases/**", () => new Promise(() => undefined));
  await answer(page, "act.recruited");
  await page.locator(".save button").click();
  await page.locator(".offline").getByText("1 case waits on this device").waitFor();
  // a browser that is not stopped any more sends what it held back: its page is gone before that
  await page.close({ runBeforeUnload: false });
  await cut(context);
  await context.unroute("**/api/cases/**");
  const { page: next } = await open(context, at("/offline?lang=en"));
  await next.locator("input[name=passphrase]").fill(words);
  await next.getByRole("button", { name: "Unlock" }).click();
  await next.locator(".entry a").waitFor();
  await mend(context);
  await expect
    .poll(async () => (await running().client.open(id)).body.answers["act.recruited"], { timeout: 20_000 })
    .toBe("yes");
  await context.close();
});

test("what is entered about a person and is not whole is not said to be saved, and leaving asks first", async () => {
  const { context, page, id } = await tabOnCase();
  await page.locator("details.who summary").click();
  await page.locator("spean-person input[inputmode=numeric]").first().fill("44");
  await page.locator("details.who summary").focus();
  await expect.poll(() => saveStatus(page).textContent()).toContain("a part of it is not saved");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.locator("nav a[href^='/?']").click();
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  expect(new URL(page.url()).pathname).toBe(`/cases/${id}`);
  await context.close();
});

test("a case that two tabs begin from the same draft is begun once, and has what either said", async () => {
  const { context, page } = await tabOnCase();
  const listed = async () => (await running().client.list()).body.cases.map(({ id }) => id);
  const before = await listed();
  const fault = { code: "invalid-value", path: "", message: "refused for this test" };
  await context.route("**/api/cases", (route) => route.fulfill({ status: 400, json: { error: fault } }));
  await page.locator("nav a[href^='/cases/new']").click();
  await page.locator("input[name=age-class][value=adult]").check();
  await answer(page, "act.recruited");
  await page.locator(".save button").click();
  await page.waitForURL("**/offline/*");
  const { page: second } = await open(context, at("/offline?lang=en"));
  await second.locator("input[name=passphrase]").fill(words);
  await second.getByRole("button", { name: "Unlock" }).click();
  await second.locator(".entry a").click();
  await answer(second, "act.transported");
  await context.unroute("**/api/cases");
  for (const tab of [page, second]) {
    await tab.locator(".save button").click();
    await expect.poll(() => saveStatus(tab).textContent()).toContain("Saved at");
  }
  const [begun, ...others] = (await listed()).filter((id) => !before.includes(id));
  expect(others).toEqual([]);
  expect(new URL(second.url()).pathname).toBe(`/cases/${begun}`);
  const { answers } = (await running().client.open(begun!)).body;
  expect(answers).toEqual({ "act.recruited": "yes", "act.transported": "yes" });
  await context.close();
});

test("a device whose clock is wrong is told so above every view and where cases wait, until it is right", async () => {
  const { context, page } = await tabOnCase();
  const clock = page.locator(".clock");
  expect(await clock.count()).toBe(0);
  const date = new Date(Date.now() - 6 * 60_000).toUTCString();
  await context.route("**/api/session", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), date } });
  });
  await context.route("**/api/cases/**", (route) => route.abort());
  await keepAnswer(page, "act.recruited");
  await page.locator("nav a[href^='/offline']").click();
  const send = page.getByRole("button", { name: "Send now" });
  await send.click();
  await clock.waitFor();
  expect(await clock.textContent()).toContain("differ by more than five minutes");
  expect(await page.locator("main .form .notice").textContent()).toContain("They are sent as they are");
  await page.locator("nav a[href^='/?']").click();
  expect(await clock.count()).toBe(1);
  await context.unroute("**/api/session");
  await page.locator("nav a[href^='/offline']").click();
  await send.click();
  await expect.poll(() => clock.count()).toBe(0);
  await context.close();
});

test("after the browser has cleared the site's data a case that was kept is kept again, and sent by itself", async () => {
  const { context, page, id } = await tabOnCase();
  await cut(context);
  await keepAnswer(page, "act.recruited");
  const inspected = await context.newCDPSession(page);
  await inspected.send("Storage.clearDataForOrigin", {
    origin: new URL(running().client.address).origin,
    storageTypes: "indexeddb,local_storage",
  });
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
  await mend(context);
  await expect
    .poll(async () => (await running().client.open(id)).body.answers["act.recruited"], { timeout: 20_000 })
    .toBe("yes");
  await context.close();
});

test("signing out says what waits on the device, and the sign-in page that something may", async () => {
  const { context, page } = await tabOnCase();
  await cut(context);
  await keepAnswer(page, "act.recruited");
  await mend(context);
  await context.route("**/api/cases/**", (route) => route.abort());
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  expect(await page.locator(".leaving").textContent()).toContain("1 case waits on this device");
  await page.getByRole("button", { name: "Sign out all the same" }).click();
  await page.locator("input[name=password]").waitFor();
  expect(await page.locator("main").textContent()).toContain(
    "This device is set up for work without network",
  );
  await context.close();
});

test("going back and then staying, with something unsaved, keeps the address with the case", async () => {
  const { context, page, id } = await tabOnCase();
  await answer(page, "act.recruited");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.evaluate(() => history.back());
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  expect(new URL(page.url()).pathname).toBe(`/cases/${id}`);
  expect(await page.locator("spean-screening").count()).toBe(1);
  await context.close();
});

test("after a quick exit without network nobody is signed in once there is network again", async () => {
  const { context, page, id } = await tabOnCase();
  await context.setOffline(true);
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Shift");
  await page.waitForURL("**/leave");
  expect(await page.locator("body").textContent()).toBe("");
  await context.setOffline(false);
  await page.goto(at(`/cases/${id}?lang=en`));
  await page.locator("input[name=password]").waitFor();
  await signIn(page, accountOf("officer"));
  await page.locator("spean-screening").waitFor();
  await page.reload();
  await page.locator("spean-screening").waitFor();
  await context.close();
});

test("a passphrase that could be guessed or is another account's sets nothing up, and a device can be emptied", async () => {
  const { context, page } = await tabOnCase();
  await cut(context);
  await keepAnswer(page, "act.recruited");
  await mend(context);
  await context.clearCookies();
  await page.close({ runBeforeUnload: false });
  const { page: others } = await open(context, at("/offline?lang=en"));
  await signIn(others, accountOf("supervisor"));
  await others.getByText("Set up for another account").click();
  const alert = others.getByRole("alert");
  await setUp(others, "aaaaaaaaaaaa");
  await expect.poll(() => alert.textContent()).toContain("repeats itself");
  await setUp(others, words);
  await expect.poll(() => alert.textContent()).toContain("in use on this device");
  await others.locator("input[name=passphrase]").fill(words);
  await others.getByRole("button", { name: "Unlock" }).click();
  await expect.poll(() => alert.textContent()).toContain("Another account is signed in");
  await others.getByRole("button", { name: "Suggest one" }).click();
  const suggested = await others.locator("main code").textContent();
  expect(suggested).toMatch(/^(?:[a-z]{6}-){3}[a-z]{6}$/);
  await others.locator(".erasing summary").click();
  await others.locator("input[name=sure]").check();
  await others.getByRole("button", { name: "Remove everything from this device" }).click();
  await expect.poll(() => others.evaluate(() => localStorage.length)).toBe(0);
  await setUp(others, suggested!);
  await expect.poll(() => offlineStatus(others).textContent()).toContain("Nothing waits on this device.");
  await opened(others);
  await context.close();
});
