import { Language } from "@spean/model";
import { expect, test } from "vitest";
import { violationsOn } from "./axe.js";
import { Client } from "./client.js";
import { inABrowser, open } from "./in-a-browser.js";

const running = inABrowser();
const at = (path: string) => new URL(path, running().client.address).href;

test("a supervisor is told of a new account on every page until they say that they have seen it", async () => {
  const administrator = await Client.as("administrator", running().client.address);
  const account = {
    name: "Invented officer",
    email: "invented@demonstration.example",
    role: "officer",
    password: "chosen-by-somebody-else",
  };
  await administrator.send("/api/accounts", JSON.stringify(account));
  const context = await running().signedIn({}, "supervisor");
  const { page, complaints } = await open(context, at("/dashboard?lang=en"));
  await page.locator(".waiting").getByText("1 change of an account that you have not seen").click();
  const entry = page.locator(".entry", { hasText: "Invented officer" });
  await entry.waitFor();
  expect(await entry.textContent()).toContain("An account was added");
  expect(await entry.textContent()).toContain("Done by: Administrator");
  for (const language of Language.options) {
    await page.goto(at(`/account-changes?lang=${language}`));
    await page.locator(".entry").first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  }
  await page.goto(at("/account-changes?lang=en"));
  await page.getByRole("button", { name: "I have seen these changes" }).click();
  await expect.poll(() => page.locator(".waiting").count()).toBe(0);
  await expect.poll(() => page.getByText("Not seen yet").count()).toBe(0);
  expect(await entry.count()).toBe(1);
  await page.goto(at("/dashboard?lang=en"));
  await page.locator("h1").waitFor();
  expect(await page.locator(".waiting").count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});
