import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { longTexts } from "../../test/long-texts.js";
import { offline } from "../../test/offline.js";
import type { SpeanLive } from "./live.js";
import "../live.js";

const answers = {
  "act.recruited": "yes",
  "deceptive-recruitment.job": "yes",
  "deceptive-recruitment.wages": "yes",
  "exploitation.hours": "unknown",
} as const;

/** The screening with its assessment, computed on every answer. */
const meta: Meta<SpeanLive> = {
  title: "Screening/Live",
  component: "spean-live",
  args: { language: "en", caseId: "demo-1" },
};
export default meta;
type Story = StoryObj<SpeanLive>;

/** No age class yet: nothing is assessed. */
export const Empty: Story = {};
export const PartlyAnswered: Story = { args: { ageClass: "adult", forms: ["labour"], answers } };
export const AgeDisputed: Story = { args: { ageClass: "disputed", answers } };
export const Khmer: Story = { args: { ageClass: "adult", language: "km", answers } };
export const Thai: Story = { args: { ageClass: "adult", language: "th", answers } };
/** The interview is in Khmer; the officer reads Thai. */
export const InterviewInAnotherLanguage: Story = {
  args: { ageClass: "adult", language: "th", interviewLanguage: "km", answers },
};
/** The page is turned to the person: no outcome is shown. */
export const TurnedToThePerson: Story = {
  args: { ageClass: "adult", language: "km", audience: "person", answers },
};
/** Every question, label and guidance is four times as long as it is. */
export const LongText: Story = { args: { ageClass: "child", answers, texts: longTexts } };
/** Without the network it answers and assesses as ever. */
export const Offline: Story = {
  args: { ageClass: "adult", forms: ["labour"], answers },
  beforeEach: offline,
  play: ({ canvasElement }) =>
    canvasElement
      .querySelector("spean-live")
      ?.shadowRoot?.querySelector("spean-screening")
      ?.shadowRoot?.querySelector<HTMLElement>('input[name="exploitation.hours"][value="yes"]')
      ?.click(),
};
