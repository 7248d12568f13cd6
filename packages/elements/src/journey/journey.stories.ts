import type { Journey } from "@spean/model";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { SpeanJourney } from "./journey.js";
import "../register.js";

const partial: Journey = { legs: [{ stage: "recruitment", place: "ភូមិគំរូ", country: "KH" }] };
const complete: Journey = {
  legs: [
    { stage: "recruitment", place: "ភូមិគំរូ", country: "KH", from: { era: "be-kh", year: 2568 } },
    { stage: "transit", place: "An invented crossing", country: "TH", transport: ["motorcycle", "on-foot"] },
    {
      stage: "destination",
      place: "ท่าเรือตัวอย่าง",
      country: "TH",
      from: { era: "be-th", year: 2568, month: 5, day: 4 },
      to: { era: "be-th", year: 2568, month: 9 },
      transport: ["truck"],
    },
    {
      stage: "destination",
      place: "An invented boat",
      from: { era: "gregorian", year: 2025, month: 9, estimated: true },
      note: "An invented note.",
    },
  ],
  note: "An invented note on the whole.",
};
const long = "Aninventedplacewithaverylongname ".repeat(5);

const checked: Story["play"] = ({ canvasElement }) =>
  void (canvasElement.querySelector("spean-journey") as SpeanJourney).reportValidity();

/** The way from recruitment to the destination as the person remembers it, drawn as it is told. */
const meta: Meta<SpeanJourney> = {
  title: "Record/Journey",
  component: "spean-journey",
  args: { language: "en", value: undefined },
};
export default meta;
type Story = StoryObj<SpeanJourney>;

export const Empty: Story = {};
export const Partial: Story = { args: { value: partial } };
/** A stage may come several times: people are sold on. */
export const Complete: Story = { args: { value: complete } };
/** Told in a quiet voice, and kept: memory of such a time has its own order. */
export const DatesThatDoNotGoTogether: Story = {
  args: {
    value: {
      legs: [
        {
          stage: "transit",
          from: { era: "gregorian", year: 2026, month: 3 },
          to: { era: "be-th", year: 2569, month: 1 },
        },
      ],
    },
  },
};
export const Errors: Story = {
  args: {
    value: {
      legs: [{ place: "An invented place", from: { era: "gregorian", year: 2569 } }],
    } as unknown as Journey,
  },
  play: checked,
};
export const ReadOnly: Story = { args: { value: complete, readonly: true } };
export const Disabled: Story = { args: { value: partial, disabled: true } };
export const LongText: Story = {
  args: { value: { legs: [{ stage: "destination", place: long, note: long }], note: long } },
};
export const Khmer: Story = { args: { language: "km", value: complete } };
export const Thai: Story = { args: { language: "th", value: complete } };
/** The interview is in Khmer; the officer reads Thai. */
export const InterviewInAnotherLanguage: Story = {
  args: { language: "th", interviewLanguage: "km", value: partial },
};
