import type { Decision } from "@spean/model";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { cases } from "../../test/assessed.js";
import type { SpeanDecision } from "./decision.js";
import "../register.js";

const partial: Partial<Decision> = {
  by: { role: "social-worker", agency: "An invented agency" },
  outcome: "presumed",
};
const complete: Decision = {
  id: "invented-decision",
  by: { role: "social-worker", agency: "An invented agency" },
  at: "2026-03-01T09:30:00+07:00",
  outcome: "presumed",
  legalTracks: [{ code: "trafficking-th-act-s6" }, { code: "other", asWritten: "An invented article" }],
  threshold: { code: "reasonable-grounds" },
  reason:
    "An invented reason: the papers were kept by somebody else, and the work was another than the one promised.",
  assessment: "a-1",
};
const assessments = [
  { id: "a-1", at: "2026-03-01T09:00:00+07:00", assessment: cases.indicated.assessment },
  { id: "a-2", at: "2026-03-04T15:20:00+07:00", assessment: cases.undetermined.assessment },
];
const long =
  "An invented reason that somebody wrote at great length, with everything that was said and seen. ".repeat(
    6,
  );

const checked: Story["play"] = ({ canvasElement }) =>
  void (canvasElement.querySelector("spean-decision") as SpeanDecision).reportValidity();

/** Decision of an authorised person: never the software, and never that somebody is no victim. */
const meta: Meta<SpeanDecision> = {
  title: "Record/Decision",
  component: "spean-decision",
  args: { language: "en", assessments, value: undefined },
};
export default meta;
type Story = StoryObj<SpeanDecision>;

export const Empty: Story = {};
export const Partial: Story = { args: { value: partial as Decision } };
export const Complete: Story = { args: { value: complete } };
/** Without an assessment there is no question about one. */
export const WithoutAssessments: Story = { args: { assessments: [], value: partial as Decision } };
export const Errors: Story = {
  args: { value: { ...partial, legalTracks: [{ code: "other" }], threshold: { code: "other" } } as Decision },
  play: checked,
};
export const ReadOnly: Story = { args: { value: complete, readonly: true } };
export const Disabled: Story = { args: { value: partial as Decision, disabled: true } };
export const LongText: Story = {
  args: {
    value: {
      ...complete,
      reason: long,
      threshold: { code: "other", asWritten: long },
      legalTracks: [{ code: "other", asWritten: long }],
    },
  },
};
export const Khmer: Story = { args: { language: "km", value: complete } };
export const Thai: Story = { args: { language: "th", value: complete } };
