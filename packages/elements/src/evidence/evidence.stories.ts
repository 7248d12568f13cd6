import type { Observation } from "@spean/model";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { en } from "@spean/standard/en";
import { km } from "@spean/standard/km";
import { th } from "@spean/standard/th";
import type { SpeanEvidence } from "./evidence.js";
import "../register.js";

const indicator = "exploitation.hours";
const question = { en, km, th } as const;
const label = (language: keyof typeof question): string =>
  question[language].indicators[indicator]!.question.text;

const partial: Partial<Observation> = {
  indicator,
  answer: "yes",
  source: "person",
  statement: "Invented words that somebody said.",
};
const complete: Observation = {
  id: "o-2",
  indicator,
  answer: "yes",
  source: "document",
  statement: "Invented words of a time sheet.",
  observer: { role: "labour-inspector", agency: "An invented agency" },
  observedAt: "2026-03-01T09:30:00+07:00",
};
const earlier: Observation = {
  ...complete,
  id: "o-1",
  answer: "no",
  source: "third-party",
  observedAt: "2026-02-27T16:00:00+07:00",
};
const long =
  "Invented words that somebody said at great length, as far as they could be written down. ".repeat(6);

const checked: Story["play"] = ({ canvasElement }) =>
  void (canvasElement.querySelector("spean-evidence") as SpeanEvidence).reportValidity();

/** Evidence of one answer. The answer is given at the question; its source and support are entered here. */
const meta: Meta<SpeanEvidence> = {
  title: "Record/Evidence",
  component: "spean-evidence",
  args: { language: "en", label: label("en"), indicator, answer: "yes", earlier: [], value: undefined },
};
export default meta;
type Story = StoryObj<SpeanEvidence>;

export const Empty: Story = {};
/** Nothing was answered yet. */
export const WithoutAnswer: Story = { args: { answer: undefined } };
export const Partial: Story = { args: { value: partial as Observation } };
export const Complete: Story = { args: { value: complete } };
/** A mistake is mended by a new entry that names the earlier one; that one stays. */
export const Correction: Story = { args: { earlier: [earlier], value: { ...complete, corrects: "o-1" } } };
export const Errors: Story = {
  args: { value: { ...partial, observer: { role: "", agency: "An invented agency" } } as Observation },
  play: checked,
};
export const ReadOnly: Story = {
  args: { earlier: [earlier], value: { ...complete, corrects: "o-1" }, readonly: true },
};
export const Disabled: Story = { args: { value: partial as Observation, disabled: true } };
export const LongText: Story = { args: { value: { ...complete, statement: long, note: long } } };
export const Khmer: Story = { args: { language: "km", label: label("km"), value: complete } };
export const Thai: Story = { args: { language: "th", label: label("th"), value: complete } };
