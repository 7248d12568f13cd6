import { commonList } from "@spean/standard";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { texts } from "../../test/assessed.js";
import { inventedRecord } from "../../test/invented-record.js";
import { danglingReferences, markupOf, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import type { SpeanTimeline } from "./timeline.js";

const show = (properties: Partial<SpeanTimeline> = {}): Promise<SpeanTimeline> =>
  mount("spean-timeline", { record: inventedRecord, texts, ...properties });
const texted = (element: SpeanTimeline, selector: string): string[] =>
  within<HTMLElement>(element, selector).map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());

test("says plainly that nothing has a time yet", async () => {
  for (const record of [undefined, { id: "x", ageClass: "adult" } as const])
    expect(texted(await show({ record }), "[part=empty]")).toEqual([
      "Nothing with a time has been recorded yet.",
    ]);
});

test("says what happened, in order, in words", async () => {
  const element = await show();
  expect(texted(element, ".what").map((words) => words.replace(/recorded .*/, "recorded"))).toEqual([
    "Urgent needs asked about",
    "Interview",
    "8 answers recorded",
    `Preliminary assessment: not yet clear common-list ${commonList.version}`,
    "Screened again",
    "4 answers recorded",
    `Preliminary assessment: indicated common-list ${commonList.version}`,
    "Consent for: Referral to help An invented shelter (Thailand)",
    "Consent not given for: Investigation of those who exploited the person An invented police unit",
    "Consent for: Safe, voluntary return An invented ministry (Cambodia)",
    "Referral: Proposed An invented shelter (Thailand)",
    "Referral: Sent An invented shelter (Thailand)",
    "Referral: Answered An invented shelter (Thailand)",
    "Consent taken back for: Safe, voluntary return An invented ministry (Cambodia)",
    "Decision: Presumed to be a victim",
  ]);
  expect(texted(element, "[part=time]")[0]).toBe("1 March 2026 (CE), 09:30 (UTC+07:00)");
});

test("opens the answers of a moment by keyboard: each with its source, a correction said to be one", async () => {
  const element = await show();
  await userEvent.keyboard("{Tab}{Tab}{Enter}");
  const details = within<HTMLDetailsElement>(element, "details");
  await expect.poll(() => details.map(({ open }) => open)).toEqual([false, true]);
  const second = [...details[1]!.querySelectorAll("li")].map(({ textContent }) =>
    textContent.replace(/\s+/g, " ").trim(),
  );
  expect(second[0]).toBe(
    "Lied to about the job (Deception at recruitment): Yes (a correction) told by the person",
  );
  expect(second[1]).toContain("from a document");
});

test("has no name, number, note or reason in it, and puts nothing into attributes", async () => {
  const markup = markupOf(await show());
  for (const words of [
    "Chhmuoh",
    "ឈ្មោះប្រឌិត",
    "N0000000X",
    "left hand",
    "night",
    "drawer",
    "documents agree",
    "mother",
  ])
    expect(markup).not.toContain(words);
  expect((await show()).outerHTML).toBe('<spean-timeline audience="officer"></spean-timeline>');
});

test.each(["person", "somebody", ""])(
  "for the audience %j there is neither answer, assessment nor decision",
  async (audience) => {
    const element = await show({ audience: audience as "person" });
    expect(within(element, "[data-kind=consent]")).toHaveLength(4);
    expect(markupOf(element)).not.toMatch(
      /indicated|not yet clear|victim|answers recorded|data-kind="(observations|assessment|decision|review)"/,
    );
  },
);

test("keeps what is open while the language is switched twice", async () => {
  const element = await show();
  const [first] = within<HTMLDetailsElement>(element, "details");
  first!.open = true;
  for (const language of ["km", "th", "en"] as const) {
    element.language = language;
    await settled(element);
    expect(first!.open).toBe(true);
    expect(within(element, ".frame")[0]!.getAttribute("lang")).toBe(language);
  }
});

describe.each(["en", "km", "th"] as const)("in %s", (language) => {
  test("axe objects to nothing, and 320 pixels are enough", async () => {
    await page.viewport(320, 800);
    const element = await show({ language });
    within<HTMLDetailsElement>(element, "details").forEach((details) => (details.open = true));
    expect(await violations()).toEqual([]);
    expect(danglingReferences(element)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(avoidedPhrases(element.shadowRoot!.textContent, language)).toEqual([]);
    expect(markupOf(element)).not.toContain("undefined");
    for (const target of within(element, "summary"))
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
