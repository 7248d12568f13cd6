import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { SpeanConsent } from "./consent.js";
import "../register.js";

const requests = [
  {
    purpose: "screening",
    recipient: { agency: "An invented agency" },
    dataCategories: ["urgent-needs", "observations"],
  },
  {
    purpose: "referral",
    recipient: { agency: "An invented shelter", country: "KH" },
    dataCategories: ["person", "urgent-needs", "assessments"],
  },
  {
    purpose: "investigation",
    recipient: { agency: "An invented police unit" },
    dataCategories: ["observations", "journey"],
  },
] satisfies SpeanConsent["requests"];

/** Consent: explicit, for a named purpose, recipient and kind of data, with no answer chosen beforehand. */
const meta: Meta<SpeanConsent> = {
  title: "Interview/Consent",
  component: "spean-consent",
  args: { language: "en", requests },
};
export default meta;
type Story = StoryObj<SpeanConsent>;

/** Not asked yet: that is neither yes nor no. */
export const NotAsked: Story = {};
export const Partial: Story = { args: { choices: ["given", "declined"] } };
export const Complete: Story = {
  args: { choices: ["given", "declined", "declined"], by: "person", explainedIn: "km" },
};
/** Recorded earlier, and taken back by one press. */
export const Standing: Story = {
  args: { requests: requests.map((request) => ({ ...request, standing: true })) },
};
export const TakenBack: Story = {
  args: { requests: requests.map((request) => ({ ...request, standing: true })), choices: ["withdrawn"] },
};
export const Khmer: Story = { args: { language: "km", choices: ["given"] } };
export const Thai: Story = { args: { language: "th", choices: ["given"] } };
export const LongText: Story = {
  args: {
    requests: requests.map((request) => ({
      ...request,
      recipient: { agency: "An invented agency with a name that goes on ".repeat(4) },
    })),
  },
};
