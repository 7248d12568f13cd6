import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { cases } from "../../test/assessed.js";
import type { SpeanPrivacyScreen } from "./privacy-screen.js";
import "../register.js";

/**
 * Covers the page when somebody comes near, by its button or by F8; it comes back by two presses. Nothing is
 * stored and nothing lost.
 */
const meta: Meta<SpeanPrivacyScreen> = {
  title: "Safety/Privacy screen",
  component: "spean-privacy-screen",
  args: { language: "en", covered: false },
  render: ({ language, covered }) =>
    html`<spean-privacy-screen .language=${language} .covered=${covered}>
      <spean-assessment .language=${language} .assessment=${cases.someReported.assessment} .texts=${cases.someReported.texts}></spean-assessment>
    </spean-privacy-screen>`,
};
export default meta;
type Story = StoryObj<SpeanPrivacyScreen>;

export const Shown: Story = {};
export const Covered: Story = { args: { covered: true } };
export const KhmerCovered: Story = { args: { language: "km", covered: true } };
export const ThaiCovered: Story = { args: { language: "th", covered: true } };
