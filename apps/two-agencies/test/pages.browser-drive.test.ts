import { publishedCases } from "@spean/conformance";
import { Language } from "@spean/model";
import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, test } from "vitest";
import { partOf, runsEverything } from "../../../scripts/test-tier.js";
import type { UserRole } from "../src/shared/permissions.js";
import { openDetails, violationsOn } from "./axe.js";
import { observed, saveOf } from "./client.js";
import { inABrowser, open } from "./in-a-browser.js";
import { chooseRadio } from "./keyboard.js";

const poipet = publishedCases.find(({ id }) => id === "poipet-adult-1")!;
const running = inABrowser();
const at = (path: string) => new URL(path, running().client.address).href;

describe("what must not go wrong in front of a person", () => {
  const observation = (answer: string) => observed("act.recruited", answer);

  test("observations that disagree are shown, both of them kept", async () => {
    const context = await running().signedIn();
    const { caseId: id } = (await running().client.begin(saveOf([observation("yes"), observation("no")])))
      .body;
    const { page } = await open(context, at(`/cases/${id}?lang=en`));
    expect(await page.locator("main > .notice").textContent()).toContain("Observations disagree on 1 sign.");
    await context.close();
  });

  test("no result is shown once the person can see the screen", async () => {
    const context = await running().signedIn();
    const { caseId: id } = (await running().client.begin(saveOf([observation("yes")]))).body;
    const { page } = await open(context, at(`/cases/${id}?lang=en`));
    await page.locator(".turn input").check();
    expect(await page.locator("spean-assessment [part~=outcome]").count()).toBe(0);
    expect(await page.locator("spean-assessment [part=rights]").isVisible()).toBe(true);
    await context.close();
  });

  test("a re-screening is begun with its reason; what is answered then stands beside what was answered before", async () => {
    const context = await running().signedIn();
    const { caseId: id } = (await running().client.begin(saveOf([observation("yes")]))).body;
    const { page, complaints } = await open(context, at(`/cases/${id}?lang=en`));
    await page.locator(".rescreening summary").click();
    await page.getByRole("radio", { name: "Another reason: say it below" }).check();
    const begin = page.getByRole("button", { name: "Begin the re-screening" });
    await begin.click();
    await page.getByText("Not begun. Choose a reason").waitFor();
    await page.locator(".rescreening textarea").fill("<b>An invented reason.</b>");
    await begin.click();
    await page.locator(".history").getByText("<b>An invented reason.</b>").waitFor();
    expect(await page.locator(".rescreening textarea").inputValue()).toBe("");
    await page.locator('spean-screening input[name="act.recruited"][value=no]').check();
    await page.locator(".save button").click();
    await page.getByText("Observations disagree on 1 sign.").waitFor();
    const { record } = (await running().client.open(id)).body;
    expect(record.observations?.map(({ answer, corrects }) => [answer, corrects])).toEqual([
      ["yes", undefined],
      ["no", undefined],
    ]);
    await page.getByRole("link", { name: "Summary on one page" }).click();
    await expect.poll(() => page.locator("spean-timeline [data-kind=rescreening]").count()).toBe(1);
    expect(await page.getByText("<b>An invented reason.</b>").isVisible()).toBe(true);
    expect(complaints).toEqual([
      "Failed to load resource: the server responded with a status of 400 (Bad Request)",
    ]);
    await context.close();
  });

  test("the way out asks nothing, whatever is unsaved", async () => {
    const context = await running().signedIn();
    const { page } = await open(context, at("/cases/new?lang=en"));
    await chooseRadio(page, "age-class", "child");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Shift");
    await page.waitForURL("**/leave");
    expect(asked).toEqual([]);
    await context.close();
  });
});

describe("who sees what", () => {
  test("a team that decides reads a case and downloads it, and is offered no change of it", async () => {
    const context = await running().signedIn({}, "multidisciplinary-team");
    const { caseId: id } = (await running().client.begin(saveOf([observed("act.recruited", "yes")]))).body;
    const { page } = await open(context, at(`/cases/${id}?lang=en`));
    expect(await page.locator(".answers tr").count()).toBe(1);
    expect(await page.locator(".tools a[download]").count()).toBe(1);
    for (const absent of ["spean-screening", ".save", "nav a[href^='/cases/new']"])
      expect(await page.locator(absent).count(), absent).toBe(0);
    await context.close();
  });

  test("an officer downloads no whole record", async () => {
    const context = await running().signedIn();
    const { caseId: id } = (await running().client.begin(saveOf([]))).body;
    const { page } = await open(context, at(`/cases/${id}?lang=en`));
    expect(await page.locator("spean-screening").count()).toBe(1);
    expect(await page.locator(".tools a[download]").count()).toBe(0);
    await context.close();
  });

  test("an administrator adds an account, wherever they look, and sees no case", async () => {
    const context = await running().signedIn({}, "administrator");
    const { page } = await open(context, at("/?lang=en"));
    expect(await page.locator("h1").textContent()).toBe("Accounts");
    expect(await page.locator("a[href^='/cases']").count()).toBe(0);
    const fields = {
      name: "Demonstration two",
      email: "two@demonstration.example",
      password: "demonstration-only",
    };
    for (const [name, value] of Object.entries(fields)) await page.locator(`input[name=${name}]`).fill(value);
    await page.locator("input[name=role][value=officer]").check();
    await page.locator("form .primary").click();
    await expect.poll(() => page.locator("main [role=status]").textContent()).toBe("The account was added.");
    expect(await page.locator(".entry h2").allTextContents()).toContain("Demonstration two");
    expect(await page.locator("input[name=password]").inputValue()).toBe("");
    await context.close();
  });
});

describe("who the person is", () => {
  const markup = `<img src=x onerror="document.body.dataset.ran='1'">`;

  test("is written, saved, found by a document, and shown as text, whatever it is; nothing of it stands in an address", async () => {
    const context = await running().signedIn();
    const { page, complaints } = await open(context, at("/cases/new?lang=en"));
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    await chooseRadio(page, "age-class", "adult");
    await page.locator("details.who summary").click();
    const person = page.locator("spean-person");
    await person.getByLabel("Name, as it is written").fill(markup);
    await person.getByRole("button", { name: "Add a document" }).click();
    await person.getByLabel("Kind of document").selectOption("passport");
    await person.getByLabel("Number, as it is printed").fill("Q 000-777");
    await page.locator(".save button").click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
    const id = new URL(page.url()).pathname.split("/").at(-1)!;
    const { record } = (await running().client.open(id)).body;
    expect(record.person).toEqual({
      names: [{ asWritten: markup, script: "Latn" }],
      documents: [{ kind: "passport", number: "Q 000-777" }],
    });

    await page.getByRole("link", { name: "Summary on one page" }).click();
    await page.getByRole("button", { name: "Show names, numbers and notes" }).click();
    expect(await page.locator("spean-case-summary [part=person]").textContent()).toContain(markup);

    await page.goto(at("/?lang=en"));
    await page.locator("main details summary").click();
    const found = page.locator(".entry");
    const lookFor = async (number: string) => {
      await page.getByLabel("Kind of document").selectOption("passport");
      await page.getByLabel("Number of the document").fill(number);
      await page.getByRole("button", { name: "Find", exact: true }).click();
    };
    await lookFor("Q000778");
    await page.getByText("No case was found.").waitFor();
    await lookFor("q000777");
    await expect.poll(() => found.count()).toBe(1);
    expect(await found.locator("a").getAttribute("href")).toContain(id);
    await page.getByLabel("Case number").fill("nonsense");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    expect(await page.locator("form [role=alert]").textContent()).toContain(
      "This is no case number of this agency.",
    );
    expect(addresses.filter((address) => /777|778|onerror/.test(address))).toEqual([]);
    expect(await page.locator("body").getAttribute("data-ran")).toBeNull();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("is shown to a team that decides, which changes nothing of it, with the timeline and every assessment", async () => {
    const context = await running().signedIn({}, "multidisciplinary-team");
    const { client } = running();
    const { caseId: id } = (
      await client.begin(
        saveOf([observed("act.recruited", "yes")], { person: { note: "An invented note." } }),
      )
    ).body;
    await client.save(id, saveOf([observed("exploitation.hours", "yes")]));
    const { page, complaints } = await open(context, at(`/cases/${id}?lang=en`));
    await page.locator("details.who summary").click();
    await page.locator("spean-person").getByText("An invented note.").waitFor();
    expect(await page.locator("spean-person :is(input, select, textarea)").count()).toBe(0);
    await page.getByRole("link", { name: "Summary on one page" }).click();
    await expect.poll(() => page.locator("spean-timeline [data-kind=assessment]").count()).toBe(2);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("leaves its trace in the audit log, whose chain an administrator has walked", async () => {
    const context = await running().signedIn({}, "administrator");
    await running().client.list();
    const { page, complaints } = await open(context, at("/audit?lang=en"));
    await expect
      .poll(() => page.locator(".entry h2").allTextContents())
      .toContainEqual(expect.stringContaining("case.list"));
    await page.getByRole("button", { name: "Check that nothing was changed" }).click();
    await expect
      .poll(() => page.locator("main [role=status]").textContent())
      .toMatch(/^\d+ entries, and the chain is unbroken\.$/);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe.each(Language.options)("the pages in %s", (language) => {
  const paths = async () => {
    await running().client.send("/api/demonstration", "");
    const list = (await running().client.list()).body.cases;
    const one = list.find(({ title, ageClass }) => title === poipet.published.title && ageClass === "adult")!;
    return ["/", "/cases/new", `/cases/${one.id}`, `/cases/${one.id}/record`, "/offline"].map(inLanguage);
  };
  const inLanguage = (path: string) => `${path}?lang=${language}&interview=${language}`;
  /** Every page, by who sees it: nobody who is signed in, and each role. */
  const pages = async (): Promise<readonly (readonly [UserRole | undefined, readonly string[]])[]> => {
    const all = await paths();
    return [
      [undefined, [inLanguage("/")]],
      ["officer", all],
      ["multidisciplinary-team", [...all.slice(2, 4), all[2]!.replace("?", "/decision?")]],
      ["administrator", ["/accounts", "/audit", "/password"].map(inLanguage)],
      // in the agency's own language, so that the test does not take three times as long
      ...(language === "km"
        ? ([["supervisor", ["/dashboard", "/older", "/referrals", "/deliveries"].map(inLanguage)]] as const)
        : []),
    ];
  };
  /**
   * Pages to check in this language: outside `test:all` a third, a different one in each language, and those
   * that exist in one language alone.
   */
  const pagesHere = async () =>
    (await pages()).map(
      ([role, shown], row) =>
        [
          role,
          role === "supervisor" ? shown : partOf(shown, 3, row + Language.options.indexOf(language)),
        ] as const,
    );
  const windowOf = (role: UserRole | undefined, options: BrowserContextOptions) =>
    role === undefined ? running().browser.newContext(options) : running().signedIn(options, role);

  const widths = [360, 1280];

  test(`fit into ${widths.join(" and ")} px, with real letters, break no policy, and have no axe violation`, async () => {
    for (const [role, shown] of await pagesHere()) {
      const context = await windowOf(role, { viewport: { width: widths[0]!, height: 800 } });
      for (const path of shown) {
        const { page, complaints } = await open(context, at(path));
        await openDetails(page);
        await page.evaluate(() => document.fonts.ready);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
            `${path}, ${width} px`,
          ).toBeLessThanOrEqual(width);
        }
        const files = await page.evaluate(() =>
          performance.getEntriesByType("resource").map(({ name }) => name),
        );
        const font = { en: "khmer-latin-400", km: "khmer-khmer-400", th: "thai-thai-400" }[language];
        expect(
          files.filter((name) => name.includes(`noto-sans-${font}`)),
          path,
        ).toHaveLength(1);
        expect(complaints, path).toEqual([]);
        expect(await violationsOn(page), path).toEqual([]);
        if (!runsEverything) {
          await page.emulateMedia({ colorScheme: "dark" });
          expect(await violationsOn(page), `${path}, in the dark`).toEqual([]);
        }
        await page.close();
      }
      await context.close();
    }
  });

  // colours do not depend on the language; outside `test:all` the test above turns each page dark
  if (runsEverything && language === "en")
    test("have no axe violation in the dark", async () => {
      for (const [role, shown] of await pages()) {
        const context = await windowOf(role, { colorScheme: "dark", viewport: { width: 1280, height: 900 } });
        for (const path of shown) {
          const { page } = await open(context, at(path));
          await openDetails(page);
          expect(await violationsOn(page), path).toEqual([]);
          await page.close();
        }
        await context.close();
      }
    });

  test("print as a summary: what was answered and what it shows, without the questions", async () => {
    const context = await running().signedIn();
    const { page } = await open(context, at((await paths())[2]!));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("spean-screening").isVisible()).toBe(false);
    expect(await page.locator(".paper tr").count()).toBe(poipet.observations.length);
    for (const shown of [".paper table", "spean-assessment", ".history", ".banner"])
      expect(await page.locator(shown).isVisible(), shown).toBe(true);
    await context.close();
  });

  test("offer the blank paper form, whose style the policy lets through", async () => {
    const context = await running().signedIn();
    const { page, complaints } = await open(context, at(`/paper/${language}`));
    expect(await page.getAttribute("html", "lang")).toBe(language);
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
