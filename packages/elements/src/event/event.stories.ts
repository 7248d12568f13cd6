import type { CaseEvent } from "@spean/model";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { SpeanEvent } from "./event.js";
import "../register.js";

const partial: CaseEvent = {
  id: "invented-occasion-7",
  foundOn: { era: "be-th", year: 2569, month: 3 },
  people: 12,
  caseIds: [],
};
const complete: CaseEvent = {
  ...partial,
  foundOn: { era: "be-th", year: 2569, month: 3, day: 1 },
  place: "An invented harbour",
  country: "TH",
  agencies: [{ agency: "An invented agency", country: "TH" }, { agency: "An invented organisation" }],
  caseIds: ["invented-case-1", "invented-case-2", "invented-case-3"],
  note: "An invented note.",
};
const long =
  "An invented note on an occasion that somebody described at great length, with everything that was seen. ".repeat(
    6,
  );

const checked: Story["play"] = ({ canvasElement }) =>
  void (canvasElement.querySelector("spean-event") as SpeanEvent).reportValidity();

/**
 * Many people found together: what is common to all, and never an answer, since each has a case of their own.
 */
const meta: Meta<SpeanEvent> = {
  title: "Record/Event",
  component: "spean-event",
  args: { language: "en", value: undefined },
};
export default meta;
type Story = StoryObj<SpeanEvent>;

export const Empty: Story = {};
export const Partial: Story = { args: { value: partial } };
export const Complete: Story = { args: { value: complete } };
/** More cases than people: told in a quiet voice, and kept. */
export const NumberThatLooksOdd: Story = { args: { value: { ...complete, people: 2 } } };
export const Errors: Story = {
  args: {
    value: {
      foundOn: { era: "gregorian", year: 2569 },
      agencies: [{ agency: "", country: "KH" }],
      caseIds: [],
    } as unknown as CaseEvent,
  },
  play: checked,
};
export const ReadOnly: Story = { args: { value: complete, readonly: true } };
export const Disabled: Story = { args: { value: partial, disabled: true } };
export const LongText: Story = { args: { value: { ...complete, place: long, note: long } } };
export const Khmer: Story = { args: { language: "km", value: complete } };
export const Thai: Story = { args: { language: "th", value: complete } };
