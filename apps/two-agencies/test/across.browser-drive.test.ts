import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishedCases } from "@spean/conformance";
import type { Language } from "@spean/model";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumFlags, chromiumPath } from "../../../scripts/chromium.mjs";
import { sharedChromium } from "../../../scripts/shared-chromium.js";
import { bothAgencies } from "../src/agencies/agencies.js";
import { agencyCodes } from "../src/agencies/agency.js";
import { createPageWords } from "../src/page/words.js";
import { demonstrationAccounts } from "../src/server/accounts/demonstration-accounts.js";
import type { RunningAgencyServer } from "../src/server/start-server.js";
import type { UserRole } from "../src/shared/permissions.js";
import { openDetails, violationsOn } from "./axe.js";
import { bytesBelow, found } from "./bytes-of.js";
import { Client, saveOf } from "./client.js";
import { databaseKinds } from "./databases.js";
import { builtPage, open, opened } from "./in-a-browser.js";
import { chooseRadio } from "./keyboard.js";
import {
  beginToRefer,
  consentTo,
  listOf,
  outOf,
  refer as send,
  referralOn,
  thailand as inThailand,
} from "./referral.js";
import { consent, observations, person, seeds, urgentNeeds } from "./seeds.js";
import { startHere, type TwoSystems, twoSystems } from "./two-systems.js";

const poipet = publishedCases.find(({ id }) => id === "poipet-adult-1")!;
const [km, th] = [createPageWords("km", bothAgencies.kh), createPageWords("th", bothAgencies.th)];

let folder: string;
let systems: TwoSystems;
let kh: RunningAgencyServer;
let thailand: RunningAgencyServer;
let browser: Browser;
const stopped = new Map<RunningAgencyServer, Promise<void>>();
const lines: unknown[] = [];

/** Text typed into the pages, besides the seeded cases. */
const typed = { clause: "មាត្រាសាកល្បង", outcome: "ผลสมมติ" } as const;
/** Left in clear in each browser, to see that the search finds what is there. */
const canary = "canary-left-in-clear";
const profileOf = (agency: string) => join(folder, `profile-${agency}`);

/** Stops a server that is to be stopped once, whoever asks. */
function stop(server: RunningAgencyServer | undefined): Promise<void> | undefined {
  if (server && !stopped.has(server)) stopped.set(server, server.stop());
  return server && stopped.get(server);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spean-test-"));
  systems = await twoSystems(databaseKinds[0]!);
  const parts = { pageFolder: builtPage(), log: (line: unknown) => void lines.push(line) };
  [kh, thailand] = [await startHere(systems.options.kh, parts), await startHere(systems.options.th, parts)];
  await systems.introduce(kh, thailand);
  browser = await sharedChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([stop(kh), stop(thailand)]);
  await systems?.drop();
  await rm(folder, { recursive: true, force: true });
});

const looks: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

/** Signs a role in with one agency, in this window. */
async function signedIn(
  context: BrowserContext,
  server: RunningAgencyServer,
  role: UserRole,
): Promise<BrowserContext> {
  const { cookie } = await Client.as(role, server.address);
  await context.addCookies(
    cookie.split("; ").map((one) => ({
      name: one.split("=")[0]!,
      value: one.slice(one.indexOf("=") + 1),
      url: server.address,
    })),
  );
  return context;
}

/** A browser that keeps what it keeps in a folder, signed in with a role. */
const keptBrowser = async (server: RunningAgencyServer, role: UserRole) => {
  const options = { ...looks, executablePath: await chromiumPath(), args: chromiumFlags };
  return signedIn(
    await chromium.launchPersistentContext(profileOf(server === kh ? "kh" : "th"), options),
    server,
    role,
  );
};

const status = (page: Page) => page.locator("main > [role=status]");

/** A page holds no axe violation, and fits a phone. */
async function isSound(page: Page): Promise<void> {
  await openDetails(page);
  expect(await violationsOn(page), page.url()).toEqual([]);
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 360, height: 800 });
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(widths[0], page.url()).toBeLessThanOrEqual(widths[1]!);
  if (process.env.SPEAN_SCREENSHOTS)
    await page.screenshot({
      path: join(process.env.SPEAN_SCREENSHOTS, `${Date.now()}-360.png`),
      fullPage: true,
    });
  await page.setViewportSize(size);
  if (process.env.SPEAN_SCREENSHOTS)
    await page.screenshot({
      path: join(process.env.SPEAN_SCREENSHOTS, `${Date.now()}-1280.png`),
      fullPage: true,
    });
}

/** Screens somebody found at Poipet, in Khmer, and saves it. @returns the case's id */
async function screen(page: Page): Promise<string> {
  await chooseRadio(page, "age-class", "adult");
  for (const { indicator, answer } of poipet.observations.slice(0, 3))
    await page.locator(`input[name="${indicator}"][value=${answer}]`).check();
  await page.getByRole("button", { name: km.message("save.button") }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

/** Asks for consent to a referral, looks at what would be sent, and sends it. */
async function refer(page: Page): Promise<void> {
  const referral = page.locator("spean-referral");
  await referral.locator("select").selectOption("0");
  await referral.locator("input[value=shelter]").check();
  await referral.locator("input[value=referral]").check();
  await page.locator("details.consent summary").first().click();
  await page.locator("input[name=category][value=urgent-needs]").first().check();
  const consent = page.locator("spean-consent");
  await consent.locator("input[type=radio]").first().check();
  await consent.locator("input[value=person]").check();
  await consent.locator("input[name=explained][value=km]").check();
  await page.getByRole("button", { name: km.message("referral.record-consent") }).click();
  await expect.poll(() => status(page).textContent()).toContain(km.message("referral.consent-recorded"));
  await referral.locator("input[name=basis]").first().check();
  await page.locator("input[name=legal-basis]").fill(typed.clause);
  await page.getByRole("button", { name: km.message("referral.preview") }).click();
  await expect.poll(() => status(page).textContent()).toContain(km.message("referral.look-first"));
  await isSound(page);
  await page.getByRole("button", { name: km.message("referral.send") }).click();
  await page.waitForURL(/\/referrals\/out\/[0-9a-f-]{36}/);
  await opened(page);
}

const inLanguage = (server: RunningAgencyServer, path: string, language: Language) =>
  new URL(`${path}?lang=${language}&interview=${language}`, server.address).href;

/** Looks at a case that holds every word that somebody may write, at its record, and at the list. */
async function lookAtSeeded(page: Page, officer: Client): Promise<void> {
  const { caseId } = (
    await officer.begin(saveOf(observations, { urgentNeeds, person, consents: [consent], forms: ["labour"] }))
  ).body;
  for (const path of [`/cases/${caseId}`, `/cases/${caseId}/record`]) {
    const answered = page.waitForResponse(
      (response) => new URL(response.url()).pathname === `/api/cases/${caseId}`,
    );
    await page.goto(inLanguage(kh, path, "km"), { waitUntil: "networkidle" });
    expect(await (await answered).text()).toContain(seeds.thai);
  }
  await page.goto(inLanguage(kh, "/", "km"), { waitUntil: "networkidle" });
  await page.evaluate((left) => localStorage.setItem("canary", left), canary);
}

test(
  "a case screened at Poipet in Khmer is referred, accepted in Thai, and handed back",
  { timeout: 120_000 },
  async () => {
    const officers = await keptBrowser(kh, "officer");
    const { page, complaints } = await open(officers, inLanguage(kh, "/cases/new", "km"));
    const caseId = await screen(page);
    await page.goto(inLanguage(kh, `/cases/${caseId}/referral`, "km"), { waitUntil: "networkidle" });
    await refer(page);
    const id = new URL(page.url()).pathname.split("/").at(-1)!;
    const officer = await Client.as("officer", kh.address);
    await expect
      .poll(async () => (await outOf(officer, id)).steps.map(({ step }) => step), { timeout: 10_000 })
      .toEqual(["arrived"]);
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.locator(".history").textContent()).toContain(km.message("referral.step.arrived"));
    await isSound(page);

    const desk = await keptBrowser(thailand, "supervisor");
    const other = await open(desk, inLanguage(thailand, "/referrals", "th"));
    await isSound(other.page);
    await other.page.getByRole("link", { name: bothAgencies.kh.name.th! }).click();
    await opened(other.page);
    await other.page.locator("dl.facts").first().waitFor();
    expect(await other.page.locator("main").textContent()).toContain(th.message("referral.peek-note"));
    await isSound(other.page);
    await other.page.locator("input[name=status][value=accepted]").check();
    await other.page.getByRole("button", { name: th.message("referral.confirm") }).click();
    await expect.poll(() => status(other.page).textContent()).toContain(th.message("referral.answered"));
    const there = (await listOf(await Client.as("supervisor", thailand.address))).in[0]!;
    expect(there.status).toBe("accepted");
    expect(await other.page.locator(".came a").count()).toBe(1);
    await expect.poll(async () => (await outOf(officer, id)).status, { timeout: 10_000 }).toBe("accepted");

    await other.page.locator("input[name=status][value=handed-back]").check();
    await other.page.locator("input[name=code][value=help-completed]").check();
    await isSound(other.page);
    await other.page.locator("textarea[name=reason]").fill(typed.outcome);
    await other.page.getByRole("button", { name: th.message("referral.confirm") }).click();
    await expect.poll(async () => (await outOf(officer, id)).status, { timeout: 10_000 }).toBe("handed-back");
    await page.reload({ waitUntil: "networkidle" });
    const told = await page.locator(".history").textContent();
    for (const words of [
      km.message("referral.step.handed-back"),
      km.message("referral.code.handed-back.help-completed"),
      typed.outcome,
    ])
      expect(told).toContain(words);
    expect([...complaints, ...other.complaints]).toEqual([]);
    await lookAtSeeded(page, officer);
    await other.page.evaluate((left) => localStorage.setItem("canary", left), canary);
    await Promise.all([officers.close(), desk.close()]);
  },
);

test("what lies still is seen by whoever sees to it, in each language", async () => {
  await stop(thailand);
  const officer = await Client.as("officer", kh.address);
  const consent = consentTo(inThailand);
  await send(officer, await beginToRefer(officer, { consent }), referralOn(consent.id));
  const administrator = await signedIn(await browser.newContext(looks), kh, "administrator");
  for (const language of ["en", "km", "th"] as const) {
    const { page, complaints } = await open(administrator, inLanguage(kh, "/deliveries", language));
    expect(await page.locator(".entry").count()).toBe(1);
    await isSound(page);
    await page.locator(".entry button").click();
    await expect
      .poll(() => status(page).textContent())
      .toContain(createPageWords(language, bothAgencies.kh).message("delivery.trying"));
    expect(complaints).toEqual([]);
    await page.close();
  }
  await administrator.close();
});

test("after all of it no name, number or note is in clear: not in a browser's profile, a database's files or a log", async () => {
  await Promise.all([stop(kh), stop(thailand)]);
  const accounts = demonstrationAccounts.accounts.flatMap(({ name, email }) => [name, email]);
  const words = [
    ...Object.values(seeds),
    ...Object.values(typed),
    ...accounts,
    demonstrationAccounts.password,
    "An invented note.",
  ];
  for (const agency of agencyCodes) {
    const profile = await bytesBelow(profileOf(agency));
    const database = await bytesBelow(systems.options[agency].dataFolder);
    expect(found(profile, [...words, canary]), `the browser at ${agency}`).toEqual([canary]);
    expect(found(database, [...words, "act.recruited"]), `the database of ${agency}`).toEqual(
      agency === "kh" ? ["act.recruited"] : [],
    );
  }
  expect(found(Buffer.from(JSON.stringify(lines)), words)).toEqual([]);
});
