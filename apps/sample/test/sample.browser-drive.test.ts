import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { sharedChromium } from "../../../scripts/shared-chromium.js";
import { startSample } from "../src/demonstration.js";

const port = 10_000 + (process.pid % 10_000) * 2;
const see = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor();
const fill = async (page: Page, answers: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(answers))
    await page.locator(`[name="${name}"][value=${value}]`).check();
};
const press = (page: Page, name: string, role: "button" | "link" = "button") =>
  page.getByRole(role, { name, exact: true }).first().click();
const unconsented = "Not referred: the person was not asked for consent. Nothing is sent.";

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
  for (const consented of [false, true]) {
    await fill(agency, { "urgent.medicalCareNeeded": "yes", "act.recruited": "yes", "age-class": "adult" });
    if (consented) await fill(agency, { "request-0": "given", by: "person", explained: "km" });
    await press(agency, "Save");
    await see(agency, "Outcome: not yet clear");
    await press(agency, "Refer to: Sample shelter");
    await see(agency, consented ? "Arrived, not opened yet" : unconsented);
    await press(agency, "Begin a case", "link");
  }
  const shelter = await open(`http://127.0.0.1:${port + 1}/#cases`);
  await fill(agency, { "age-class": "child" }); // to be still there after another case was read
  await press(shelter, "Accept");
  await shelter.getByRole("heading", { name: "Case 1", exact: true }).waitFor();
  await press(agency, "Cases", "link");
  await see(agency, "Arrived and accepted");
  await press(agency, "Case 1", "link");
  await press(agency, "Begin a case", "link");
  expect(await agency.locator('[name="age-class"]:checked').inputValue()).toBe("child");
  for (const page of [agency, shelter])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  // Chromium's own line about the referral that was refused, and nothing else
  expect(complaints).toEqual([expect.stringContaining("422")]);
});
