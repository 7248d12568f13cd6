import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { accountOf, Client, observed, saveOf } from "./client.js";
import { inABrowser, open, opened } from "./in-a-browser.js";
import { chooseRadio, signIn } from "./keyboard.js";

const running = inABrowser();
const at = (path: string) => new URL(path, running().client.address).href;
const saveStatus = (page: Page) => page.locator(".save [role=status]");
const answer = (page: Page, code: string) =>
  page.locator(`spean-screening input[name="${code}"][value=yes]`).check();
const beginCase = async () =>
  (await running().client.begin(saveOf([observed("act.recruited", "unknown")]))).body.caseId;

/** Signs another account in, in this browser, without any tab hearing of it. */
async function signInUnheard(
  context: BrowserContext,
  account: Parameters<Client["signIn"]>[0],
): Promise<void> {
  const reply = await context.request.post(at("/api/session"), {
    data: account,
    headers: { origin: new URL(running().client.address).origin },
  });
  expect(reply.status()).toBe(201);
}

test("what one account asked is not saved as another's that has signed in since, and its answers stay", async () => {
  const context = await running().signedIn();
  const id = await beginCase();
  const { page } = await open(context, at(`/cases/${id}?lang=en`));
  await answer(page, "act.recruited");
  await signInUnheard(context, accountOf("supervisor"));
  await page.locator(".save button").click();
  await expect.poll(() => saveStatus(page).textContent()).toContain("another account is signed in now");
  expect((await running().client.open(id)).body.answers).toEqual({ "act.recruited": "unknown" });
  await signInUnheard(context, accountOf("officer"));
  await page.locator(".save button").click();
  await expect.poll(() => saveStatus(page).textContent()).toContain("Saved at");
  expect((await running().client.open(id)).body.answers).toEqual({ "act.recruited": "yes" });
  await context.close();
});

test("signing out in one tab takes the case out of sight in every other, and what is not saved there comes back with its account", async () => {
  const context = await running().signedIn();
  const id = await beginCase();
  const { page: unsaved } = await open(context, at(`/cases/${id}?lang=en`));
  const { page: saved } = await open(context, at(`/cases/${id}?lang=en`));
  const { page: leaving } = await open(context, at("/?lang=en"));
  await answer(unsaved, "act.recruited");
  await leaving.getByRole("button", { name: "Sign out" }).click();
  for (const page of [unsaved, saved]) {
    await page.locator("input[name=password]").waitFor();
    expect(await page.locator("spean-screening").count()).toBe(0);
  }
  expect(await unsaved.getByRole("alert").textContent()).toContain("hidden and not lost");
  await signIn(unsaved, accountOf("officer"));
  await unsaved.locator("spean-screening").waitFor();
  await unsaved.locator(".save button").click();
  await expect.poll(() => saveStatus(unsaved).textContent()).toContain("Saved at");
  await context.close();
});

test("before a session ends it is said, and a press extends it", async () => {
  const context = await running().signedIn();
  await context.route("**/api/session", async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, json: { ...((await reply.json()) as object), endsIn: 300 } });
  });
  const { page } = await open(context, at("/?lang=en"));
  const notice = page.locator(".ending");
  await notice.waitFor();
  expect(await notice.textContent()).toContain("You will be signed out at");
  await notice.getByRole("button", { name: "Stay signed in" }).click();
  await expect.poll(() => notice.count()).toBe(0);
  await context.close();
});

test("signing out asks first where something is not saved, and says so where the server does not answer", async () => {
  const context = await running().signedIn();
  const { page } = await open(context, at("/cases/new?lang=en"));
  await chooseRadio(page, "age-class", "child");
  const signOut = page.getByRole("button", { name: "Sign out", exact: true });
  await signOut.click();
  expect(await page.locator(".leaving").textContent()).toContain("not saved yet");
  await page.locator(".leaving .primary").click();
  expect(await page.locator(".leaving").count()).toBe(0);
  await signOut.click();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Sign out all the same" }).click();
  await page.getByText("You are still signed in").waitFor();
  await context.setOffline(false);
  await signOut.click();
  await page.getByRole("button", { name: "Sign out all the same" }).click();
  await page.locator("input[name=password]").waitFor();
  await context.close();
});

test("what the quick exit cannot do is said before the first case; it asks nothing, and after it there is no way back to a case", async () => {
  const context = await running().signedIn();
  const id = await beginCase();
  const { page } = await open(context, at(`/cases/${id}?lang=en`));
  const { page: beside } = await open(context, at(`/cases/${id}?lang=en`));
  await page.goto(at("/cases/new?lang=en"));
  await opened(page);
  expect(await page.locator(".exit-card").textContent()).toContain("It cannot do everything");
  await chooseRadio(page, "age-class", "child");
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Shift");
  await page.waitForURL("**/leave");
  expect(await page.locator("body").textContent()).toBe("");
  await beside.locator("input[name=password]").waitFor();
  await page.goBack();
  await page.locator("input[name=password]").waitFor();
  expect(await page.locator("spean-screening").count()).toBe(0);
  await context.close();
});

test("what another tab has not saved comes back with its account after a quick exit", async () => {
  const context = await running().signedIn();
  const { page: beside } = await open(context, at(`/cases/${await beginCase()}?lang=en`));
  const { page } = await open(context, at("/?lang=en"));
  await answer(beside, "act.recruited");
  await page.locator("spean-quick-exit button").click();
  await page.waitForURL("**/leave");
  await beside.locator("input[name=password]").waitFor();
  await signIn(beside, accountOf("officer"));
  await beside.locator("spean-screening input[name='act.recruited'][value=yes]:checked").waitFor();
  await context.close();
});

test("a language that cannot be loaded is said, leaves page, address and choice as they are, and can be tried again", async () => {
  const context = await running().signedIn();
  const texts = /\/assets\/(km|th)-[^/]+\.json$/;
  await context.route(texts, (route) => route.abort());
  const { page } = await open(context, at("/cases/new?lang=en"));
  await page.locator(".languages summary").click();
  const khmer = page.locator("spean-language input[name=page][value=km]");
  await khmer.click();
  await page.getByText("This language could not be loaded").waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(new URL(page.url()).search).toContain("lang=en");
  expect(await page.locator("spean-language input[name=page][value=en]").isChecked()).toBe(true);
  await context.unroute(texts);
  await khmer.click();
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("km");
  expect(new URL(page.url()).search).toContain("lang=km");
  await context.close();
});

test("a language can be chosen in the middle of an interview after its text has gone from the server", async () => {
  const context = await running().signedIn();
  const { page } = await open(context, at("/cases/new?lang=en"));
  await context.route(/\/assets\/.+\.json$/, (route) => route.fulfill({ status: 404 }));
  await page.locator(".languages summary").click();
  await page.locator("spean-language input[name=page][value=th]").click();
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("th");
  await context.close();
});
