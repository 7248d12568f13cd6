import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { cases } from "../../test/assessed.js";
import { longTexts } from "../../test/long-texts.js";
import type { SpeanAssessment } from "./assessment.js";
import "../register.js";

/**
 * An assessment for an officer to read. Three states, three shapes, one colour: no state is good or bad news
 * about a person.
 */
const meta: Meta<SpeanAssessment> = {
  title: "Assessment/Assessment",
  component: "spean-assessment",
  args: { language: "en" },
};
export default meta;
type Story = StoryObj<SpeanAssessment>;

/** Nothing assessed yet: it asks for nothing. */
export const Empty: Story = {};
/** A published case, an adult. */
export const Indicated: Story = { args: cases.indicated };
/** A published case, a child: the means are not required. */
export const IndicatedChild: Story = { args: cases.child };
/** A published case with sparse facts. */
export const Undetermined: Story = { args: cases.undetermined };
/** The questions that would settle an undetermined finding, opened. */
export const UndeterminedExplained: Story = {
  args: cases.undetermined,
  play: ({ canvasElement }) =>
    canvasElement
      .querySelector("spean-assessment")
      ?.shadowRoot?.querySelector<HTMLElement>("[part=settle] summary")
      ?.click(),
};
/** Without the reasons: signs are named, and no rule. */
export const WithoutReasons: Story = {
  args: { ...cases.undetermined, explanation: undefined, explain: undefined },
};
/** Age not known: adult and child lists are both used, and differ. */
export const AgeUnknown: Story = { args: cases.ageUnknown };
export const NotIndicatedNothingReported: Story = { args: cases.noneReported };
export const NotIndicatedSignsReported: Story = { args: cases.someReported };
/** One dimension alone is reason to refer. */
export const NotIndicatedPositiveDimension: Story = { args: cases.positiveDimension };
export const ObservationsDisagree: Story = { args: cases.conflicting };
export const DraftLists: Story = { args: cases.draftLists };
export const SignOnNoListInUse: Story = { args: cases.uncounted };
/** Codes stand where there is no text. */
export const WithoutText: Story = { args: { ...cases.positiveDimension, texts: {} } };
export const Khmer: Story = { args: { ...cases.indicated, language: "km" } };
export const KhmerUndetermined: Story = { args: { ...cases.ageUnknown, language: "km" } };
export const Thai: Story = { args: { ...cases.indicated, language: "th" } };
export const ThaiNotIndicated: Story = { args: { ...cases.someReported, language: "th" } };
/** The screen is turned to the person: the rights, and nothing of the assessment. */
export const TurnedToThePerson: Story = { args: { ...cases.indicated, language: "km", audience: "person" } };
export const LongText: Story = { args: { ...cases.positiveDimension, texts: longTexts } };
