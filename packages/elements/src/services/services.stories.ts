import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { inventedServices } from "../../test/invented-services.js";
import { offline } from "../../test/offline.js";
import type { SpeanServices } from "./services.js";
import "../register.js";

/**
 * A directory of hotlines and services. Every entry and number here is invented: the element brings none of
 * its own.
 */
const meta: Meta<SpeanServices> = {
  title: "Referral/Services",
  component: "spean-services",
  args: { language: "en", entries: inventedServices, today: "2026-11-25" },
};
export default meta;
type Story = StoryObj<SpeanServices>;

export const Empty: Story = { args: { entries: [] } };
/** One entry is past the day of its next check, another has none: both are marked. */
export const Complete: Story = {};
export const Filtered: Story = { args: { country: "TH", spoken: "my" } };
export const NothingFound: Story = { args: { country: "TH", service: "shelter" } };
/** Months later nothing has been checked again: every entry is marked. */
export const AllPastTheirDate: Story = { args: { today: "2028-01-01" } };
export const LongText: Story = {
  args: {
    entries: [
      {
        ...inventedServices[0]!,
        name: { en: "An invented office with a name that goes on ".repeat(5) },
        owner: "An invented owner ".repeat(12),
      },
    ],
  },
};
export const Khmer: Story = { args: { language: "km" } };
export const Thai: Story = { args: { language: "th" } };
/** Numbers dial without the network. */
export const Offline: Story = { beforeEach: offline };
