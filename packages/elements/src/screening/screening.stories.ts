import type { Answer } from "@spean/model";
import { commonList } from "@spean/standard";
import { en } from "@spean/standard/en";
import { km } from "@spean/standard/km";
import { th } from "@spean/standard/th";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { longTexts } from "../../test/long-texts.js";
import { offline } from "../../test/offline.js";
import type { SpeanScreening } from "./screening.js";
import "../register.js";

const given: readonly Answer[] = ["yes", "no", "unknown", "declined"];
const answered = (count: number): Record<string, Answer> =>
  Object.fromEntries(
    commonList.indicators
      .slice(0, count)
      .map(({ code }, place) => [code, given[place % given.length] as Answer]),
  );
const safe = {
  dangerNow: "no",
  medicalCareNeeded: "no",
  placeSafe: "yes",
  placePrivate: "yes",
  othersPresent: "declined",
} as const;

/** All questions on one page: urgent needs first, every question skippable, in any language and order. */
const meta: Meta<SpeanScreening> = {
  title: "Screening/Screening",
  component: "spean-screening",
  args: { standard: commonList, texts: { en, km, th }, language: "en" },
};
export default meta;
type Story = StoryObj<SpeanScreening>;

export const Empty: Story = {};
export const PartlyAnswered: Story = { args: { answers: answered(12), urgentNeeds: safe } };
export const AllAnswered: Story = {
  args: {
    answers: answered(commonList.indicators.length),
    urgentNeeds: { ...safe, childrenWithPerson: "no" },
  },
};
export const OneList: Story = { args: { lists: ["child-labour"] } };
export const Disabled: Story = { args: { answers: answered(12), disabled: true } };
export const Khmer: Story = { args: { language: "km", answers: answered(12) } };
export const Thai: Story = { args: { language: "th", answers: answered(12) } };
/** The interview is in Khmer; the officer reads Thai. */
export const InterviewInAnotherLanguage: Story = {
  args: { language: "th", interviewLanguage: "km", answers: answered(12) },
};
/**
 * A language that the standard has no text in: the questions are shown in the officer's own, for an
 * interpreter.
 */
export const InterviewThroughAnInterpreter: Story = { args: { language: "en", interviewLanguage: "my" } };
export const LongText: Story = { args: { texts: longTexts, lists: ["child-labour"] } };
/** Nothing in it needs the network. */
export const Offline: Story = { args: { answers: answered(12) }, beforeEach: offline };
