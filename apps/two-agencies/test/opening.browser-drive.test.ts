import { expect, test } from "vitest";
import { violationsOn } from "./axe.js";
import { inABrowser, opened } from "./in-a-browser.js";

const running = inABrowser();
const at = (path: string) => new URL(path, running().client.address).href;

test.each([
  ["the text of its first language", /\/assets\/km-[^/]+\.json$/],
  ["its program", /\/assets\/index-[^/]+\.js$/],
])("a page that could not load %s says so in three languages, and is opened by a press", async (_, file) => {
  const context = await running().signedIn();
  await context.route(file, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(at("/?lang=km"));
  const told = page.locator(".not-opened");
  await told.getByText("This page has not opened yet").waitFor();
  expect(await told.locator("p").evaluateAll((all) => all.map((one) => one.getAttribute("lang")))).toEqual([
    "km",
    "th",
    "en",
  ]);
  expect(await violationsOn(page)).toEqual([]);
  await context.unroute(file);
  await told.getByRole("link", { name: "Try again" }).click();
  await opened(page);
  expect(await told.count()).toBe(0);
  expect(await page.locator("html").getAttribute("lang")).toBe("km");
  await context.close();
});
