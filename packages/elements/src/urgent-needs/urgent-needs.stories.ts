import type { UrgentNeeds } from "@spean/model";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { SpeanUrgentNeeds } from "./urgent-needs.js";
import "../register.js";

const partial = { dangerNow: "no", medicalCareNeeded: "yes" } as const;
const complete = {
  ...partial,
  childrenWithPerson: "unknown",
  placeSafe: "yes",
  placePrivate: "no",
  othersPresent: "declined",
} as const;
const noted: UrgentNeeds = {
  dangerNow: { answer: "no" },
  medicalCareNeeded: { answer: "yes", note: "An invented note." },
  childrenWithPerson: { answer: "not-asked" },
  placeSafe: { answer: "yes" },
  placePrivate: { answer: "no" },
  othersPresent: { answer: "declined" },
  note: "An invented note on all of these.",
};

/** Urgent needs alone: before a case, a name or any other question. */
const meta: Meta<SpeanUrgentNeeds> = {
  title: "Interview/Urgent needs",
  component: "spean-urgent-needs",
  args: { language: "en" },
};
export default meta;
type Story = StoryObj<SpeanUrgentNeeds>;

export const Empty: Story = {};
export const Partial: Story = { args: { urgentNeeds: partial } };
export const Complete: Story = { args: { urgentNeeds: complete } };
export const WithNotes: Story = { args: { value: noted } };
export const ReadOnly: Story = { args: { value: noted, readonly: true } };
export const ReadOnlyNothingAsked: Story = { args: { readonly: true } };
export const Disabled: Story = { args: { urgentNeeds: partial, disabled: true } };
export const Khmer: Story = { args: { language: "km", urgentNeeds: partial } };
export const Thai: Story = { args: { language: "th", urgentNeeds: partial } };
/** The interview is in Khmer; the officer reads Thai. */
export const InterviewInAnotherLanguage: Story = {
  args: { language: "th", interviewLanguage: "km", urgentNeeds: partial },
};
