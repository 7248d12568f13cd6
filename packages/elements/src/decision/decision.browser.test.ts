import {
  Decision,
  DecisionOutcome,
  LegalTrackCode,
  type RecordedAssessment,
  ThresholdCode,
} from "@spean/model";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { eventsDuring, mount, settled, within } from "../../test/mount.js";
import { holdsAPartOfTheRecord } from "../../test/value-element.js";
import "../register.js";
import { decisionOutcomeCodes, decisionThresholdCodes } from "./decision-draft.js";
import type { SpeanDecision } from "./decision.js";
import { legalTrackCodes } from "./track-rows.js";

const whole: Decision = {
  id: "invented-decision",
  by: { role: "social-worker", agency: "An invented agency" },
  at: "2026-03-01T09:30:00+07:00",
  outcome: "presumed",
  legalTracks: [
    { code: "other", asWritten: "An invented article" },
    { code: "child-protection" },
    { code: "other", asWritten: "A second one" },
  ],
  threshold: { code: "reasonable-grounds", asWritten: "invented grounds" },
  reason: "An invented reason.",
  assessment: "a-1",
};
const assessment = {
  id: "a-1",
  at: "2026-03-01T09:00:00+07:00",
  assessment: { outcome: "undetermined" },
} as RecordedAssessment;
const errors = (element: SpeanDecision): (string | null)[] =>
  within(element, "[part=error]").map(({ textContent }) => textContent);

test("offers what the model knows", () => {
  expect(decisionOutcomeCodes).toEqual(DecisionOutcome.options);
  expect(decisionThresholdCodes).toEqual(ThresholdCode.options);
  expect(legalTrackCodes).toEqual(LegalTrackCode.options);
});

describe("as every part of the record", () => {
  holdsAPartOfTheRecord({
    tag: "spean-decision",
    schema: Decision,
    whole,
    faulty: {
      by: { role: "" },
      outcome: "further-inquiry",
      legalTracks: [{ code: "other" }],
      threshold: { code: "other" },
    } as Partial<Decision> as Decision,
    properties: { assessments: [assessment] },
    shown: [
      "social-worker",
      "1 March 2026 (CE), 09:30 (UTC+07:00)",
      "Presumed: may be a victim of trafficking",
      "Another track",
      "An invented article",
      "A second one",
      "Reasonable grounds",
      "An invented reason.",
      "1 March 2026 (CE), 09:00 (UTC+07:00) · not yet clear",
    ],
  });
});

test("is made by keyboard alone; the host hears of each part that changed, and reads what the model keeps", async () => {
  const element = await mount("spean-decision");
  const details = await eventsDuring("spean-decision", async () => {
    await userEvent.keyboard("{Tab}prosecutor{Tab}{Tab}");
    // a field for date and time has a stop for each of its parts
    await userEvent.keyboard("{Tab>7/}");
    while (element.shadowRoot!.activeElement?.getAttribute("part") !== "now")
      await userEvent.tab({ shift: true });
    await userEvent.keyboard("{Enter}{Tab} {ArrowDown}{Tab}");
    await userEvent.tab();
    await userEvent.keyboard(" ");
    while (!element.shadowRoot!.activeElement?.matches("[name=threshold]")) await userEvent.tab();
    await userEvent.keyboard(" ");
    while (element.shadowRoot!.activeElement?.id !== "reason") await userEvent.tab();
    await userEvent.keyboard("Invented{Tab}");
  });
  expect(details).toEqual([
    { part: "by", complete: false },
    { part: "at", complete: false },
    { part: "outcome", complete: false },
    { part: "outcome", complete: false },
    { part: "legalTracks", complete: false },
    { part: "threshold", complete: false },
    { part: "reason", complete: true },
  ]);
  expect(Decision.parse(element.value)).toMatchObject({
    by: { role: "prosecutor" },
    outcome: "presumed",
    legalTracks: [{ code: "trafficking-th-act-s6" }],
    threshold: { code: "suspicion" },
    reason: "Invented",
  });
});

test("two decisions made here never have one id", async () => {
  const element = await mount("spean-decision");
  await userEvent.fill(page.getByRole("textbox", { name: "Role of whoever decides" }), "prosecutor");
  const { id } = element.entered;
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  element.clear();
  await settled(element);
  await userEvent.fill(page.getByRole("textbox", { name: "Role of whoever decides" }), "prosecutor");
  expect(element.entered.id).not.toBe(id);
});

test("asks which assessment was looked at only where there is one, and takes none for an answer", async () => {
  const { assessment: _assessment, ...others } = whole;
  const element = await mount("spean-decision", { assessments: [assessment] });
  element.value = { ...others, reason: undefined } as unknown as Decision;
  element.reportValidity();
  await settled(element);
  expect(errors(element)).toContain("Which assessment was looked at, or none?");
  await userEvent.selectOptions(
    page.getByRole("combobox", { name: "Which assessment was looked at?" }),
    "None",
  );
  await userEvent.fill(page.getByRole("textbox", { name: "Reason" }), whole.reason);
  expect(element.value).toEqual(others);
  element.assessments = [];
  await settled(element);
  expect(within(element, "#assessment")).toEqual([]);
  expect(element.value).toEqual(others);
});

test("another track and another threshold need their words", async () => {
  const element = await mount("spean-decision", {
    value: { ...whole, legalTracks: [{ code: "other" }], threshold: { code: "other" } },
  });
  expect(element.value).toBeUndefined();
  element.reportValidity();
  await settled(element);
  expect(errors(element)).toEqual([
    "Please name the other track in words.",
    "Please put the other threshold in words.",
  ]);
});

test("a track taken back by a slip comes back with its words", async () => {
  const element = await mount("spean-decision", { value: whole });
  const other = page.getByRole("checkbox", { name: "Another track" });
  await userEvent.click(other);
  expect(element.value?.legalTracks).toEqual([{ code: "child-protection" }]);
  await userEvent.click(other);
  expect(element.value).toEqual(whole);
});
