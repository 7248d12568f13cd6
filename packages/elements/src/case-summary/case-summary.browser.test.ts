import { type CaseRecord, checkCaseRecord } from "@spean/model";
import { commonList } from "@spean/standard";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { cases, texts } from "../../test/assessed.js";
import { begunRecord, inventedRecord, longRecord } from "../../test/invented-record.js";
import { danglingReferences, eventsDuring, markupOf, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import type { SpeanCaseSummary } from "./case-summary.js";

const show = (
  record: CaseRecord | undefined,
  properties: Partial<SpeanCaseSummary> = {},
): Promise<SpeanCaseSummary> => mount("spean-case-summary", { record, texts, ...properties });
const texted = (element: SpeanCaseSummary, selector: string): string[] =>
  within<HTMLElement>(element, selector).map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());
const personal = [
  "ឈ្មោះប្រឌិត",
  "Chhmuoh",
  "ชื่อสมมติ",
  "N0000000X",
  "2540",
  "mother",
  "left hand",
  "invented pier",
  "invented village",
  "documents agree",
];
const [older, newer] = inventedRecord.assessments!;

test("the invented records are records", () => {
  const known = new Set(commonList.indicators.map(({ code }) => code));
  expect(checkCaseRecord(inventedRecord, known)).toMatchObject({ ok: true });
  expect(checkCaseRecord(begunRecord, known)).toMatchObject({ ok: true });
  expect([older!.assessment.outcome, newer!.assessment.outcome]).toEqual(["undetermined", "indicated"]);
});

test("says plainly that there is no case", async () => {
  expect(texted(await show(undefined), "[part=empty]")).toEqual(["There is no case to show."]);
});

test("nothing personal is in the page before it is asked for; one press shows it, and tells the host", async () => {
  const element = await show(inventedRecord);
  expect(personal.filter((words) => markupOf(element).includes(words))).toEqual([]);
  expect(texted(element, "[part=person] [part=withheld]")).toEqual(Array(5).fill("hidden"));
  await userEvent.keyboard("{Tab}");
  const details = await eventsDuring("spean-identity", () => userEvent.keyboard("{Enter}"));
  await settled(element);
  expect(details).toEqual([{ shown: true }]);
  expect(personal.filter((words) => !markupOf(element).includes(words))).toEqual([]);
  await expect
    .element(page.getByRole("button", { name: "Show names, numbers and notes" }))
    .toHaveAttribute("aria-pressed", "true");
  expect(await eventsDuring("spean-identity", () => userEvent.keyboard("{Enter}"))).toEqual([
    { shown: false },
  ]);
  await settled(element);
  expect(personal.filter((words) => markupOf(element).includes(words))).toEqual([]);
  expect(element.outerHTML).toBe('<spean-case-summary audience="officer"></spean-case-summary>');
});

test("another case is another person: who that is stays hidden", async () => {
  const element = await show(inventedRecord, { identityShown: true });
  element.record = { ...inventedRecord, note: "changed" };
  await settled(element);
  expect(element.identityShown).toBe(true);
  element.record = longRecord;
  await settled(element);
  expect(element.identityShown).toBe(false);
});

test("urgent needs stand first; what has to be seen to is marked, and silence is not taken for safety", async () => {
  const element = await show(begunRecord);
  expect(within<HTMLElement>(element, "section")[0]!.getAttribute("part")).toBe("urgent-needs");
  expect(texted(element, "[part=need]")).toEqual([
    "Danger now: Yes See to this first",
    "Medical care needed: Don’t know",
    "Children with the person, or waiting elsewhere: Not asked yet",
    "Safety of the place: No See to this first",
    "Privacy of the place: Yes",
    "Presence of others: Prefers not to answer",
  ]);
  expect(texted(await show({ id: "x", ageClass: "adult" }), "[part=urgent-needs] .attention")).toEqual([
    "Urgent needs have not been recorded. Ask about them before anything else.",
  ]);
});

test.each([
  ["km", "គ្មាន"],
  ["th", "ไม่มี"],
] as const)(
  "in %s a need answered no reads as no behind its noun, never as a question",
  async (language, no) => {
    const element = await show(begunRecord, { language });
    const unsafe = texted(element, "[part=need]")[3]!;
    expect(unsafe).toMatch(new RegExp(`[:៖] ${no}( |$)`));
    expect(unsafe).not.toMatch(/ទេ|ไหม|\?/);
  },
);

test("shows each reported sign by name, corrections followed, and says where observations disagree", async () => {
  const element = await show(inventedRecord);
  const label = (code: string): string => texts.en.indicators[code]!.label.text;
  const signs = texted(element, "[part=sign]");
  expect(signs).toHaveLength(9);
  expect(signs).toContain(label("deceptive-recruitment.job"));
  expect(signs).toContain(`${label("exploitation.wage-manipulation")} (observations disagree)`);
  expect(texted(element, "[part=answers] dl:not(.signs)")).toEqual(["Prefers not to answer 1"]);
});

test("a higher outcome is never replaced: the newer, lower one stands beside it", async () => {
  const element = await show({
    ...inventedRecord,
    assessments: [newer!, { ...older!, at: "2026-03-20T09:00:00+07:00" }],
  });
  expect(texted(element, "[part=outcome]")).toEqual(["indicated"]);
  expect(texted(element, "[part=newer]")).toEqual([
    "A newer assessment of this case is named below. It does not replace this one.",
  ]);
  expect(within(await show(inventedRecord), "[part=newer]")).toEqual([]);
});

test.each(Object.keys(cases) as (keyof typeof cases)[])(
  "%s: the words of the outcome, and every state in one colour",
  async (name) => {
    const { assessment, ageClass } = cases[name];
    const element = await show({
      id: assessment.id,
      ageClass,
      assessments: [{ id: "a-1", at: "2026-03-01T11:00:00Z", assessment }],
    });
    expect(texted(element, "[part=assessment] .sentences li").at(-1)).toMatch(
      /Refer this person|does not rule out trafficking/,
    );
    expect(
      new Set(within(element, "[data-state]").map((state) => getComputedStyle(state, "::before").color)).size,
    ).toBe(1);
    expect(within(element, "[aria-live], [role=status], [role=alert]")).toEqual([]);
  },
);

test.each(["person", "somebody", ""])(
  "for the audience %j there is no outcome, no answer and no decision, but the rights",
  async (audience) => {
    const element = await show(inventedRecord, { audience: audience as "person", identityShown: true });
    expect(markupOf(element)).not.toMatch(
      /indicated|data-state|sha256|victim|part="(sign|answers|decisions|assessment)"/,
    );
    expect(texted(element, "[part=rights]")).toEqual([
      "You do not have to answer. You can stop at any time. Help does not depend on your answers.",
    ]);
  },
);

test("keeps what is shown while the language is switched, and words of others have no language of the page", async () => {
  const element = await show(inventedRecord, { identityShown: true });
  for (const language of ["km", "th", "en"] as const) {
    element.language = language;
    await settled(element);
    expect(within(element, ".frame")[0]!.getAttribute("lang")).toBe(language);
    expect(element.identityShown).toBe(true);
    expect(within<HTMLElement>(element, ".said").filter(({ lang }) => lang === language)).toEqual([]);
    expect(within<HTMLElement>(element, "[part=person] .said")[0]!.lang).toBe("und-Khmr");
  }
});

describe.each(["en", "km", "th"] as const)("in %s", (language) => {
  test.each([
    ["begun", begunRecord],
    ["whole", inventedRecord],
    ["long", longRecord],
  ])("a %s record: axe objects to nothing, and 320 pixels are enough", async (_, record) => {
    await page.viewport(320, 800);
    for (const identityShown of [false, true]) {
      const element = await show(record, { language, identityShown });
      expect(await violations()).toEqual([]);
      expect(danglingReferences(element)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      expect(avoidedPhrases(element.shadowRoot!.textContent, language)).toEqual([]);
      expect(markupOf(element)).not.toContain("undefined");
      for (const target of within(element, "button"))
        expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
  });
});
