import { Observation, ObservationSource } from "@spean/model";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { inForm } from "../../test/in-form.js";
import { eventsDuring, mount, settled, within } from "../../test/mount.js";
import { holdsAPartOfTheRecord } from "../../test/value-element.js";
import "../register.js";
import { evidenceSourceCodes } from "./evidence-draft.js";
import type { SpeanEvidence } from "./evidence.js";

const indicator = "exploitation.hours";
const earlier = {
  id: "o-1",
  indicator,
  answer: "no",
  observedAt: "2026-02-27T16:00:00+07:00",
  observer: { role: "police" },
  source: "third-party",
} as const;
const elsewhere = { ...earlier, id: "o-2", indicator: "exploitation.other" };
const whole: Observation = {
  id: "o-3",
  indicator,
  answer: "yes",
  observedAt: "2026-03-01T09:30:00+07:00",
  observer: { role: "labour-inspector", agency: "An invented agency" },
  source: "document",
  statement: "Invented words of a time sheet.",
  note: "An invented note.",
  corrects: "o-1",
};
const errors = (element: SpeanEvidence): (string | null)[] =>
  within(element, "[part=error]").map(({ textContent }) => textContent);
const source = (name: string) => page.getByRole("radio", { name, exact: true });

test("offers what the model knows", () => expect(evidenceSourceCodes).toEqual(ObservationSource.options));

describe("as every part of the record", () => {
  holdsAPartOfTheRecord({
    tag: "spean-evidence",
    schema: Observation,
    whole,
    faulty: { source: "person", observer: { role: "", agency: "An invented agency" } },
    properties: { label: "Invented question?", earlier: [earlier, elsewhere] },
    shown: [
      "Invented question?",
      "Yes",
      "A document",
      "Invented words of a time sheet.",
      "labour-inspector",
      "1 March 2026 (CE), 09:30 (UTC+07:00)",
      "No · Somebody else · 27 February 2026 (CE), 16:00 (UTC+07:00)",
      "An invented note.",
    ],
  });
});

test("is filled in by keyboard alone; the host hears of each part that changed", async () => {
  const element = await mount("spean-evidence", { indicator, answer: "yes" });
  const details = await eventsDuring("spean-evidence", async () => {
    await userEvent.keyboard("{Tab} ");
    while (element.shadowRoot!.activeElement?.id !== "statement") await userEvent.tab();
    await userEvent.keyboard("Invented{Tab}interpreter{Tab}{Tab}");
    while (element.shadowRoot!.activeElement?.getAttribute("part") !== "now") await userEvent.tab();
    await userEvent.keyboard("{Enter}");
  });
  expect(details).toEqual([
    { part: "source", complete: false },
    { part: "statement", complete: false },
    { part: "observer", complete: false },
    { part: "observedAt", complete: true },
  ]);
  expect(Observation.parse(element.value)).toMatchObject({
    indicator,
    answer: "yes",
    source: "person",
    statement: "Invented",
    observer: { role: "interpreter" },
  });
});

test("an answer without any evidence is no observation, and nothing is asked about it", async () => {
  const element = await mount("spean-evidence", { indicator, answer: "yes" });
  expect(element.value).toBeUndefined();
  expect(element.reportValidity()).toBe(true);
  await userEvent.click(source("The person"));
  expect(element.reportValidity()).toBe(false);
});

test("follows the answer, whatever is set first, and asks for it where there is none", async () => {
  const { answer: _answer, indicator: _indicator, ...others } = whole;
  const element = await mount("spean-evidence", {
    answer: "declined",
    indicator,
    value: others as Observation,
  });
  expect(element.value).toEqual({ ...whole, answer: "declined" });
  element.answer = "unknown";
  expect(element.value).toEqual({ ...whole, answer: "unknown" });
  element.answer = undefined;
  expect(element.value).toBeUndefined();
  element.reportValidity();
  await settled(element);
  expect(errors(element)).toEqual(["There is no answer yet that this could belong to."]);
});

test("a form that is reset keeps the question and its answer, and nothing else", async () => {
  const { form, element } = await inForm("spean-evidence", { value: whole });
  form.reset();
  await settled(element);
  expect([element.indicator, element.answer, element.entered]).toEqual([indicator, "yes", {}]);
  await userEvent.click(source("What was seen"));
  expect(element.entered).toMatchObject({ indicator, answer: "yes", source: "observation" });
  expect(element.entered.id).not.toBe(whole.id);
});

test("only an earlier entry about the same question can be named as a mistake, and none is to begin with", async () => {
  const element = await mount("spean-evidence", { indicator, answer: "yes", earlier: [earlier, elsewhere] });
  const select = page.getByRole("combobox", { name: "Corrects an earlier entry" });
  const { options, value } = select.element() as HTMLSelectElement;
  expect([[...options].map((option) => option.value), value]).toEqual([["", "o-1"], ""]);
  element.earlier = [elsewhere];
  await settled(element);
  expect(within(element, "#corrects")).toEqual([]);
});
