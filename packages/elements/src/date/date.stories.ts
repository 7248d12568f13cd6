import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { SpeanDate } from "./date.js";
import "../register.js";

/** Leaves the date, as a person does who goes on, so that what is to be asked about is shown. */
const checked: Story["play"] = ({ canvasElement }) =>
  void (canvasElement.querySelector("spean-date") as SpeanDate).reportValidity();

/** A date as far as it is known, in the era it was given in; nothing in it is presumed. */
const meta: Meta<SpeanDate> = {
  title: "Record/Date",
  component: "spean-date",
  args: { language: "en", label: "Date of birth", value: undefined },
};
export default meta;
type Story = StoryObj<SpeanDate>;

export const Empty: Story = {};
export const YearAlone: Story = { args: { value: { era: "be-kh", year: 2543, estimated: true } } };
export const Complete: Story = { args: { value: { era: "be-th", year: 2567, month: 2, day: 29 } } };
/** A year of two digits is asked about, never completed. */
export const YearNotInFull: Story = { args: { value: { era: "be-th", year: 66, month: 1 } }, play: checked };
export const YearOfAnotherEra: Story = { args: { value: { era: "gregorian", year: 2551 } }, play: checked };
export const ReadOnly: Story = {
  args: { value: { era: "be-th", year: 2567, month: 2, day: 29 }, readonly: true },
};
export const Disabled: Story = { args: { value: { era: "gregorian", year: 1999 }, disabled: true } };
export const LongText: Story = {
  args: {
    label:
      "The day on which the person first heard of the work that was promised, as far as anybody who was there can still remember it",
  },
};
export const Khmer: Story = {
  args: { language: "km", label: "ថ្ងៃខែឆ្នាំកំណើត", value: { era: "be-kh", year: 2543 } },
};
export const Thai: Story = {
  args: { language: "th", label: "วันเดือนปีเกิด", value: { era: "be-th", year: 2543, month: 7 } },
};
/** The interview is in Khmer; the officer reads Thai. */
export const InterviewInAnotherLanguage: Story = {
  args: { language: "th", label: "วันเดือนปีเกิด", interviewLanguage: "km", interviewLabel: "ថ្ងៃខែឆ្នាំកំណើត" },
};
