import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { sharedChromium } from "../../../scripts/shared-chromium.js";
import { startSample } from "../src/demonstration.js";

const port = 10_000 + (process.pid % 10_000) * 2;
const see = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor();
const choose = (page: Page, name: string, value: string) =>
  page.locator(`[name="${name}"][value=${value}]`).check();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("a person is screened, the case saved, listed and referred; the partner accepts it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "spean-sample-"));
  const [stop, browser] = [await startSample(port, folder), await sharedChromium()];
  onTestFinished(async () => {
    await Promise.all([browser.close(), stop()]);
    await rm(folder, { recursive: true, force: true });
  });
  const complaints: string[] = [];
  const open = async (address: string) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.goto(address, { waitUntil: "networkidle" });
    return page;
  };
  const agency = await open(`http://127.0.0.1:${port}/`);
  const shelter = await open(`http://127.0.0.1:${port + 1}/#cases`);
  for (const consented of [false, true]) {
    await choose(agency, "age-class", "adult");
    for (const code of ["urgent.medicalCareNeeded", "act.recruited"]) await choose(agency, code, "yes");
    const consent = { "request-0": "given", by: "person", explained: "km" };
    if (consented) for (const [name, value] of Object.entries(consent)) await choose(agency, name, value);
    await press(agency, "Save");
    await see(agency, "Outcome: not yet clear");
    await agency.getByRole("button", { name: "Refer to: Sample shelter" }).first().click();
    await see(
      agency,
      consented
        ? "Arrived, not opened yet"
        : "Not referred: the person was not asked for consent. Nothing is sent.",
    );
    if (!consented) await agency.getByRole("link", { name: "Begin a case" }).click();
  }
  await press(shelter, "Accept");
  await shelter.getByRole("heading", { name: "Case 1", exact: true }).waitFor();
  expect(await shelter.locator('[name="urgent.medicalCareNeeded"]:checked').inputValue()).toBe("yes");
  await see(agency, "Arrived and accepted");
  const widths = [agency, shelter].map((page) => page.evaluate(() => document.documentElement.scrollWidth));
  expect(await Promise.all(widths)).toEqual([360, 360]);
  // Chromium's own line about the referral that was refused, and nothing else
  expect(complaints).toEqual([expect.stringContaining("422")]);
});
