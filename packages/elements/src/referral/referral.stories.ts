import type { Referral } from "@spean/model";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { inventedPreviews, inventedRecipients } from "../../test/invented-preview.js";
import { inventedRecord } from "../../test/invented-record.js";
import type { SpeanReferral } from "./referral.js";
import "../register.js";

const sender = { role: "labour-inspector", agency: "An invented inspectorate" };
const accepted = inventedRecord.referrals![0]!;
const { answeredAt: _, ...unanswered } = accepted;
const sent: Referral = { ...unanswered, status: "sent" };
const whole = {
  recipient: 0,
  purpose: "referral",
  services: ["shelter", "medical-care"],
  consent: "k-1",
} as const;

/**
 * A referral from either side: written with a preview of what will travel, or come in and answered. Nothing
 * is chosen beforehand.
 */
const meta: Meta<SpeanReferral> = {
  title: "Referral/Referral",
  component: "spean-referral",
  args: { language: "en", recipients: inventedRecipients, consents: inventedRecord.consents!, actor: sender },
};
export default meta;
type Story = StoryObj<SpeanReferral>;

/** Nothing is written yet, and the host has given no preview. */
export const Empty: Story = {};
export const Partial: Story = { args: { draft: { recipient: 1, services: ["protection-from-danger"] } } };
/** It rests on a consent for this purpose and this recipient; what will travel stands under it. */
export const Complete: Story = { args: { draft: whole, previews: inventedPreviews } };
/** Nobody could be asked: that is said openly, with who decides it. */
export const WithoutConsent: Story = {
  args: { draft: { ...whole, consent: undefined, ground: "vital-interest" }, previews: inventedPreviews },
};
/** The host has not said who would decide to send without consent. */
export const NobodyDecides: Story = {
  args: { draft: { ...whole, consent: undefined, ground: "legal-duty" }, actor: undefined },
};
export const ReadOnly: Story = {
  args: { draft: { ...whole, reason: "A bed is free there." }, previews: inventedPreviews, readonly: true },
};
/** A referral of the record, as far as it has come. */
export const Recorded: Story = { args: { referral: accepted, previews: inventedPreviews } };
export const RecordedDeclined: Story = {
  args: { referral: { ...accepted, status: "declined", reason: "No bed is free this week." } },
};
/** The data received are shown before the answer. */
export const CameIn: Story = { args: { direction: "in", referral: sent, previews: inventedPreviews } };
export const CameInDeclining: Story = {
  args: { direction: "in", referral: sent, previews: inventedPreviews, answer: "declined" },
};
/** Declined without a reason: the field says what it is for. */
export const CameInError: Story = {
  args: { direction: "in", referral: sent, answer: "declined" },
  play: ({ canvasElement }) =>
    canvasElement
      .querySelector("spean-referral")
      ?.shadowRoot?.querySelector<HTMLElement>(".confirm")
      ?.click(),
};
/** It was taken on, and can be handed back. */
export const CameInAccepted: Story = {
  args: { direction: "in", referral: accepted, previews: inventedPreviews },
};
export const CameInEmpty: Story = { args: { direction: "in" } };
export const LongText: Story = {
  args: {
    recipients: [{ agency: "An invented agency with a name that goes on ".repeat(4), country: "TH" }],
    draft: { recipient: 0, reason: "An invented reason that goes on and on. ".repeat(30) },
    previews: {
      en: {
        sections: [
          {
            title: "An invented category ".repeat(6),
            lines: [{ label: "a label › that goes on ".repeat(6), value: "an invented value ".repeat(80) }],
          },
        ],
      },
    },
  },
};
export const Khmer: Story = { args: { ...Complete.args, language: "km" } };
export const Thai: Story = { args: { ...CameIn.args, language: "th" } };
