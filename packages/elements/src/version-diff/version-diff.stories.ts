import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { versions } from "../../test/invented-versions.js";
import { longTexts } from "../../test/long-texts.js";
import type { SpeanVersionDiff } from "./version-diff.js";
import "../register.js";

/**
 * Changes of a new version of the standard, and the cases that they concern. The versions here are invented;
 * the differences are really computed.
 */
const meta: Meta<SpeanVersionDiff> = {
  title: "Standard/Version diff",
  component: "spean-version-diff",
  args: { language: "en" },
};
export default meta;
type Story = StoryObj<SpeanVersionDiff>;

export const Empty: Story = {};
/** A strength lowered: it takes protection away, and says from whom. */
export const TakesProtectionAway: Story = { args: versions.lost };
export const GivesProtection: Story = { args: versions.gained };
export const Both: Story = { args: versions.both };
/** A rule taken out: any so many of some signs. */
export const RuleTakenOut: Story = { args: versions.clauseDropped };
/** The outcome alone changes. */
export const OutcomeAlone: Story = { args: versions.headline };
/** A new question leaves open what was clear before. */
export const QuestionAdded: Story = { args: versions.opened };
/** Only wording and notes differ. */
export const WordingAlone: Story = { args: versions.patch };
export const NothingDiffers: Story = { args: versions.none };
/** Codes stand where there is no text. */
export const WithoutText: Story = {
  args: {
    ...versions.lost,
    earlier: { version: "0.1.1", texts: {} },
    later: { version: "1.0.0", texts: {} },
  },
};
export const Khmer: Story = { args: { ...versions.both, language: "km" } };
export const Thai: Story = { args: { ...versions.both, language: "th" } };
export const LongText: Story = {
  args: {
    ...versions.lost,
    earlier: { version: "0.1.1", texts: longTexts },
    later: { version: "1.0.0", texts: longTexts },
  },
};
