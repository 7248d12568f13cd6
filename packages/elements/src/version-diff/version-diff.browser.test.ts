import { FormOfExploitation } from "@spean/model";
import type { StandardDifference } from "@spean/rules/diff";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, expectTypeOf, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { texts } from "../../test/assessed.js";
import { versions } from "../../test/invented-versions.js";
import { danglingReferences, markupOf, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import type { VersionDifference } from "@spean/model";
import type { SpeanVersionDiff } from "./version-diff.js";

const show = (properties: Partial<SpeanVersionDiff> = {}): Promise<SpeanVersionDiff> =>
  mount("spean-version-diff", properties);
const texted = (element: SpeanVersionDiff, selector: string): string[] =>
  within<HTMLElement>(element, selector).map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());
const label = (code: string): string => texts.en.indicators[code]!.label.text;

test("takes what the rules find, as it is", () => {
  expectTypeOf<StandardDifference>().toExtend<VersionDifference>();
});

test("says plainly that there is nothing to compare", async () => {
  expect(texted(await show(), "[part=empty]")).toEqual(["There are no two versions to compare."]);
});

test.each([
  ["lost", "Major version: cases that were answered before gain or lose a finding."],
  ["opened", "Minor version: nothing that was indicated changes."],
  ["patch", "Patch: nothing that scores differs."],
  ["none", "Nothing differs but perhaps the version."],
] as const)("%s: says which kind of version it is", async (name, words) => {
  expect(texted(await show(versions[name]), "[part=bump]")).toEqual([words]);
});

test("where no finding changes it says that this is proved, and only there", async () => {
  const proved = ["No finding and no outcome changes. This is proved for every possible case."];
  expect(texted(await show(versions.patch), "[part=same]")).toEqual(proved);
  expect(texted(await show(versions.lost), "[part=same]")).toEqual([]);
});

test("marks in words what takes protection away, and puts it first", async () => {
  const element = await show(versions.both);
  const { major } = versions.both.difference;
  expect(texted(element, "[part=kind] h3")).toEqual(["Takes protection away", "Gives protection"]);
  expect(texted(element, "[part=change]")).toHaveLength(major.length);
  expect(texted(element, "[part=away]")).toEqual(
    major.filter((change) => change.takesProtectionAway).map(() => "Takes protection away"),
  );
  expect(within(await show(versions.gained), "[part=away]")).toEqual([]);
});

test("tells the smallest case in the words of the standard, for whom, and what it comes from", async () => {
  const element = await show(versions.lost);
  const [first] = versions.lost.difference.major;
  const card = within<HTMLElement>(element, "[part=change]")[0]!;
  const signs = [...card.querySelectorAll("[part=case] [part=sign]")].map(({ textContent }) => textContent);
  expect(signs).toContain(
    `${label("deceptive-recruitment.job")} (${texts.en.dimensions["deceptive-recruitment"]!.label.text})`,
  );
  expect(signs).toHaveLength(first!.classes[0]!.counts.flatMap(({ of }) => of).length);
  expect(card.querySelector("h4")!.textContent).toBe(texts.en.findings["trafficking"]!.label.text);
  expect(card.querySelector("[part=applies]")!.textContent).toMatch(/^\s*Adult: Labour exploitation, /);
  expect(texted(element, "[part=changes] [part=cause]")).toEqual([
    "Lied to about the job (Deception at recruitment), on “Adults: labour and other exploitation”: strong, in the new version weak",
  ]);
});

test("says how many of some signs, where any will do, and every form in one word", async () => {
  const element = await show(versions.clauseDropped);
  expect(texted(element, "[part=case] li").some((line) => /^any \d+ of these \d+/.test(line))).toBe(true);
  const everyForm = versions.clauseDropped.difference.major.some(({ applies }) =>
    applies.some(({ forms }) => forms.length === FormOfExploitation.options.length),
  );
  expect(
    texted(element, "[part=applies]").some((words) => words.includes("every form of exploitation")),
  ).toBe(everyForm);
});

test("shows the wording that differs, old and new, in the language of the page", async () => {
  const element = await show({ ...versions.patch, language: "th" });
  expect(texted(element, "[part=rewording] code")).toEqual(["indicators / exploitation.hours / question"]);
  const question = texts.th.indicators["exploitation.hours"]!.question.text;
  expect(texted(element, "[part=rewording] dd")).toEqual([question, `${question} ?`]);
  expect(within<HTMLElement>(element, "[part=rewording] dd").map(({ lang }) => lang)).toEqual(["th", "th"]);
});

test("the smallest case stands there; the others come by keyboard, and stay while the language is switched", async () => {
  const element = await show(versions.lost);
  const first = versions.lost.difference.major[0]!;
  const cases = (): number => within(element, "[part=change]:first-child [part=case]").length;
  expect(cases()).toBe(1);
  await userEvent.keyboard("{Tab}");
  expect(element.shadowRoot?.activeElement?.textContent).toBe(
    `and ${first.classes.length - 1 + first.more} more smallest cases`,
  );
  await userEvent.keyboard("{Enter}");
  await expect.poll(cases).toBe(first.classes.length);
  for (const language of ["km", "th", "en"] as const) {
    element.language = language;
    await settled(element);
    expect(within(element, ".frame")[0]!.getAttribute("lang")).toBe(language);
    expect(cases()).toBe(first.classes.length);
  }
});

test("says how many smallest cases nobody named", async () => {
  const element = await show(versions.both);
  const beyond = versions.both.difference.major.filter(({ more }) => more > 0);
  expect(beyond.length).toBeGreaterThan(0);
  within<HTMLDetailsElement>(element, "[part=more]").forEach((details) => (details.open = true));
  await expect
    .poll(() => texted(element, "[part=more] > .label"))
    .toEqual(beyond.map(({ more }) => `${more} more are not named here.`));
});

test("shows codes where there is no text", async () => {
  const element = await show({
    ...versions.lost,
    earlier: { version: "a", texts: {} },
    later: { version: "b", texts: {} },
  });
  expect(element.shadowRoot!.textContent).toContain("deceptive-recruitment.job (deceptive-recruitment)");
});

describe.each(["en", "km", "th"] as const)("in %s", (language) => {
  test.each(["both", "opened", "patch"] as const)(
    "%s: axe objects to nothing, and 320 pixels are enough",
    async (name) => {
      await page.viewport(320, 800);
      const element = await show({ ...versions[name], language });
      within<HTMLDetailsElement>(element, "details").forEach(
        (details, place) => (details.open ||= place === 0),
      );
      await settled(element);
      expect(await violations()).toEqual([]);
      expect(danglingReferences(element)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      expect(avoidedPhrases(element.shadowRoot!.textContent, language)).toEqual([]);
      expect(markupOf(element)).not.toContain("undefined");
      for (const target of within(element, "summary"))
        expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    },
  );
});
