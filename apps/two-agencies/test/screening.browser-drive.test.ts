import { expectedAssessments, publishedCases } from "@spean/conformance";
import type { Assessment, CaseRecord, Language } from "@spean/model";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import type { CaseView } from "@spean/store/client";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { runSpean } from "../../../packages/cli/test/run-spean.js";
import { bothAgencies } from "../src/agencies/agencies.js";
import { formatCaseNumber } from "../src/agencies/case-number.js";
import { createPageWords } from "../src/page/words.js";
import { accountOf, observed, saveOf } from "./client.js";
import { inABrowser, open, opened } from "./in-a-browser.js";
import { chooseRadio, pressOn, signIn, tabTo } from "./keyboard.js";

const poipet = publishedCases.find(({ id }) => id === "poipet-adult-1")!;
const [km, th] = [createPageWords("km", bothAgencies.kh), createPageWords("th", bothAgencies.kh)];
const running = inABrowser();
const at = (path: string) => new URL(path, running().client.address).href;

const caseId = (page: Page) => new URL(page.url()).pathname.split("/").at(-1) ?? "";
const status = (page: Page) => page.locator(".save [role=status]");
const outcomeIn = (page: Page) => page.locator("spean-assessment [part~=outcome]");

/** Chooses the officer's language, and that of the interview where one is given. */
async function chooseLanguage(
  page: Page,
  { shown, language, interview }: { shown: string; language: Language; interview?: Language },
): Promise<void> {
  await pressOn(page, shown);
  await tabTo(page, ({ name }) => name === "page", "the languages of the page");
  for (let presses = 0; presses < 3 && (await page.getAttribute("html", "lang")) !== language; presses += 1) {
    await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(300);
  }
  if (interview) await chooseRadio(page, "interview", interview);
}

describe("by keyboard alone", () => {
  test("a case screened in Khmer and saved is reopened in Thai, and nothing is lost", async () => {
    const context = await running().browser.newContext({ locale: "en" });
    const { page, complaints } = await open(context, at("/?lang=en"));
    await signIn(page, accountOf("officer"));
    await pressOn(page, "Begin a case");
    await page.waitForURL(/\/cases\/new/);
    await opened(page);
    await chooseLanguage(page, { shown: "Languages", language: "km", interview: "km" });
    expect(await page.locator("h1").textContent()).toBe(km.message("nav.new"));
    expect(
      await page
        .locator("input:checked")
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name)),
    ).toEqual(["page", "interview"]);

    await chooseRadio(page, "age-class", "adult");
    await tabTo(
      page,
      ({ name, value }) => name === "form" && value === "forced-criminality",
      "the form of exploitation",
    );
    await page.keyboard.press("Space");
    const answers = Object.fromEntries(
      poipet.observations.map(({ indicator, answer }) => [indicator, answer]),
    );
    const shown = await page
      .locator("spean-screening fieldset input[value=yes]")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name));
    for (const code of shown.filter((name) => Object.hasOwn(answers, name)))
      await chooseRadio(page, code, answers[code]!);
    expect(await outcomeIn(page).textContent()).toContain(km.message("outcome.refer"));
    expect(await status(page).textContent()).toBe(
      km.message("save.unsaved", { count: poipet.observations.length + 2 }),
    );

    await pressOn(page, km.message("save.button"));
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
    await expect.poll(() => status(page).textContent()).toMatch(/\p{Nd}{2}:\p{Nd}{2}/u);
    const id = caseId(page);

    await page.reload();
    await opened(page);
    await pressOn(page, km.message("nav.list"));
    await page.waitForURL((url) => url.pathname === "/");
    await opened(page);
    await chooseLanguage(page, { shown: km.message("nav.languages"), language: "th" });
    await pressOn(
      page,
      th.message("case.number", {
        number: formatCaseNumber(bothAgencies.kh, { number: 1, createdAt: new Date() }),
      }),
    );
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
    await opened(page);
    expect(await page.getAttribute("html", "lang")).toBe("th");
    expect(await status(page).textContent()).toBe(th.message("save.clean"));
    expect(await outcomeIn(page).textContent()).toContain(th.message("outcome.refer"));
    const checked = await page
      .locator("spean-screening input:checked")
      .evaluateAll((all) =>
        all.map((one) => [(one as HTMLInputElement).name, (one as HTMLInputElement).value]),
      );
    expect(Object.fromEntries(checked)).toEqual({
      ...answers,
      "age-class": "adult",
      form: "forced-criminality",
    });

    await assessedLikeTheCommand(id, answers);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      "",
    ]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  /** The assessment saved is the engine's, the command's, and in its findings the one worked out by hand. */
  async function assessedLikeTheCommand(
    id: string,
    answers: Record<string, CaseView["answers"][string]>,
  ): Promise<void> {
    const saved = (await running().client.open(id)).body.assessment.assessment;
    expect(saved).toEqual(
      compileStandard(commonList).evaluate({ id, ageClass: "adult", forms: ["forced-criminality"], answers }),
    );
    const record = JSON.stringify(
      (await running().supervisor.get<CaseRecord>(`/api/cases/${id}/export`)).body,
    );
    const { stdout, code } = await runSpean(["score", "-"], { input: record });
    expect([code, JSON.parse(stdout) as Assessment]).toEqual([0, saved]);
    const { outcome, findings, reported } = expectedAssessments.find((one) => one.id === poipet.id)!;
    expect(saved).toMatchObject({ outcome, findings, reported });
  }

  test("a saved answer that is changed is corrected: what it was stays in the history", async () => {
    const context = await running().signedIn({ locale: "en" });
    const { caseId: id } = (await running().client.begin(saveOf([observed("act.recruited", "yes")]))).body;
    const { page, complaints } = await open(context, at(`/cases/${id}?lang=en`));
    await tabTo(page, ({ name }) => name === "act.recruited", "the question");
    await page.keyboard.press("ArrowDown");
    expect(await status(page).textContent()).toBe("1 change is not saved yet.");
    await pressOn(page, "Save");
    await expect.poll(() => status(page).textContent()).toContain("Saved at");
    expect(await page.locator(".history .corrected").textContent()).toBe("Corrected from: Yes");
    const { record, answers } = (await running().client.open(id)).body;
    expect(record.observations?.map(({ answer, corrects }) => [answer, corrects])).toEqual([
      ["yes", undefined],
      ["no", record.observations?.[0]?.id],
    ]);
    expect(answers).toEqual({ "act.recruited": "no" });
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("a save that gets no answer keeps the answers and says so; trying again saves them once", async () => {
    const context = await running().signedIn({ locale: "en" });
    const { page } = await open(context, at("/cases/new?lang=en"));
    await pressOn(page, "Skip");
    await chooseRadio(page, "age-class", "unknown");
    // the save arrives and is committed, but its answer is lost
    await page.route("**/api/cases", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await pressOn(page, "Save");
    await expect.poll(() => status(page).textContent()).toContain("Not saved");
    expect(await page.locator("input[name=age-class]:checked").inputValue()).toBe("unknown");
    await page.unroute("**/api/cases");
    const before = (await running().client.list()).body.cases.length;
    await pressOn(page, "Try again");
    await expect.poll(() => status(page).textContent()).toContain("Saved at");
    expect((await running().client.list()).body.cases).toHaveLength(before);
    await context.close();
  });

  test("a session that ends under the work loses nothing: who signs in again in another window saves it", async () => {
    const context = await running().signedIn({ locale: "en" });
    const { page } = await open(context, at("/cases/new?lang=en"));
    await pressOn(page, "Skip");
    await chooseRadio(page, "age-class", "unknown");
    await context.clearCookies();
    await pressOn(page, "Save");
    await expect.poll(() => status(page).textContent()).toContain("Not saved: you are signed out.");
    expect(await page.locator("input[name=age-class]:checked").inputValue()).toBe("unknown");
    const other = (await open(context, at("/?lang=en"))).page;
    await signIn(other, accountOf("officer"));
    await pressOn(page, "Save");
    await expect.poll(() => status(page).textContent()).toContain("Saved at");
    await context.close();
  });

  test("who signs out leaves nothing open behind", async () => {
    const context = await running().signedIn({ locale: "en" });
    const { page, complaints } = await open(context, at("/cases/new?lang=en"));
    await pressOn(page, "Sign out");
    await page.locator("input[name=email]").waitFor();
    // the device stays known: it says that somebody signed in here before, and lets nobody in
    expect((await context.cookies()).map(({ name }) => name)).toEqual(["spean-kh.device"]);
    await page.goBack();
    await opened(page);
    expect(await page.locator("h1").textContent()).toBe("Sign in");
    expect(complaints).toEqual([]);
    await signIn(page, accountOf("officer"));
    await context.close();
  });

  test("nothing is saved before the age class is chosen, and the focus goes to that question", async () => {
    const context = await running().signedIn({ locale: "en" });
    const { page } = await open(context, at("/cases/new?lang=en"));
    await tabTo(page, ({ name, value }) => name === "form" && value === "labour", "a form of exploitation");
    await page.keyboard.press("Space");
    await pressOn(page, "Save");
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe("age-class");
    expect(await page.locator(".facts [role=alert]").textContent()).toContain(
      "Say first how old the person was",
    );
    expect(await page.locator("input[name=age-class]:checked").count()).toBe(0);
    await context.close();
  });
});
