import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { sharedChromium } from "../../../scripts/shared-chromium.js";
import { startSample } from "../src/demonstration.js";

/** Finds a port that nobody listens on. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => resolve(port));
    });
  });
const see = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor();
const check = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).first().check();
const click = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("a person is screened, the case saved, listed and referred; the partner accepts it", async () => {
  const ports = [await freePort(), await freePort()] as const;
  const folder = await mkdtemp(join(tmpdir(), "spean-sample-"));
  const stop = await startSample(ports, folder);
  const browser = await sharedChromium();
  onTestFinished(async () => {
    await browser.close();
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  const complaints: string[] = [];
  const open = async (port: number) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: "en" });
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.goto(`http://127.0.0.1:${port}/?lang=en`);
    return page;
  };
  const [agency, shelter] = [await open(ports[0]), await open(ports[1])];
  await click(agency, "Save");
  await see(agency, "Say first how old the person was. “Age not known” is an answer too.");
  await check(agency, "age-class", "adult");
  for (const code of ["act.recruited", "purpose.forced-crime"]) await check(agency, code, "yes");
  await click(agency, "Save");
  await see(agency, "Saved.");
  await see(agency, "Outcome: not yet clear");
  await click(agency, "Refer to: Sample shelter");
  await see(agency, "Not referred: the person was not asked yet. Open the case, ask for consent, and save.");
  await click(agency, "Case 1");
  await check(agency, "request-0", "given");
  await check(agency, "by", "person");
  await check(agency, "explained", "km");
  await click(agency, "Save");
  await see(agency, "Saved.");
  await click(agency, "Refer to: Sample shelter");
  await see(agency, "Arrived, not opened yet");
  await shelter.getByRole("link", { name: "Cases" }).click();
  await see(shelter, "It is sealed. What you see names nobody. It is opened when it is accepted.");
  await click(shelter, "Accept");
  await shelter.getByRole("heading", { name: "Case 1" }).waitFor();
  expect(await shelter.locator(`input[name="act.recruited"]:checked`).inputValue()).toBe("yes");
  await see(agency, "Arrived and accepted");
  for (const page of [agency, shelter])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // Chromium's own line about the referral that was refused, and nothing else
  expect(complaints).toEqual([expect.stringContaining("422")]);
});
