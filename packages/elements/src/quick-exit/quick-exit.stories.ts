import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import type { SpeanQuickExit } from "./quick-exit.js";
import "../register.js";

/**
 * Leaves the page at once, by the button or by pressing Shift three times. In these stories the page stays
 * where it is.
 */
const meta: Meta<SpeanQuickExit> = {
  title: "Interview/Quick exit",
  component: "spean-quick-exit",
  args: { language: "en", href: "https://example.org/weather" },
  render: ({ language, href }) =>
    html`<spean-quick-exit .language=${language} href=${href} @spean-exit=${(event: Event) => event.preventDefault()}></spean-quick-exit>`,
};
export default meta;
type Story = StoryObj<SpeanQuickExit>;

export const English: Story = {};
export const Khmer: Story = { args: { language: "km" } };
export const Thai: Story = { args: { language: "th" } };
