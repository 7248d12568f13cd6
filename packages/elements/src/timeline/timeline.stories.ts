import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { texts } from "../../test/assessed.js";
import { inventedRecord, longRecord } from "../../test/invented-record.js";
import type { SpeanTimeline } from "./timeline.js";
import "../register.js";

/** Timeline of a case, in order. Names, numbers and notes are not in it. */
const meta: Meta<SpeanTimeline> = {
  title: "Case/Timeline",
  component: "spean-timeline",
  args: { language: "en", texts },
};
export default meta;
type Story = StoryObj<SpeanTimeline>;

const [undetermined, indicated] = inventedRecord.assessments!;
const begun = {
  id: "demo-1",
  ageClass: "adult",
  urgentNeeds: inventedRecord.urgentNeeds!,
  interview: inventedRecord.interview!,
} as const;

export const Empty: Story = {};
/** The interview has begun. */
export const Partial: Story = { args: { record: begun } };
export const Undetermined: Story = { args: { record: { ...begun, assessments: [undetermined!] } } };
export const Indicated: Story = { args: { record: { ...begun, assessments: [indicated!] } } };
/** Screened twice, a correction among the answers, a consent taken back. */
export const Complete: Story = { args: { record: inventedRecord } };
/** Somebody has looked at observations that disagree. */
export const Reviewed: Story = {
  args: {
    record: {
      ...begun,
      conflicts: [
        {
          indicator: "exploitation.wage-manipulation",
          observations: ["o-1", "o-2"],
          reviews: [
            {
              by: { role: "supervisor" },
              at: "2026-03-04T09:00:00+07:00",
              note: "The payslips were read again.",
            },
          ],
        },
      ],
    },
  },
};
/** The answers of one moment, opened. */
export const Opened: Story = {
  args: { record: inventedRecord },
  play: ({ canvasElement }) =>
    canvasElement.querySelector("spean-timeline")?.shadowRoot?.querySelector("summary")?.click(),
};
/** The screen is turned to the person: neither answers, assessments nor decisions. */
export const TurnedToThePerson: Story = {
  args: { record: inventedRecord, language: "km", audience: "person" },
};
export const LongText: Story = { args: { record: longRecord } };
/** Codes stand where there is no text. */
export const WithoutText: Story = { args: { record: inventedRecord, texts: {} } };
export const Khmer: Story = { args: { record: inventedRecord, language: "km" } };
export const Thai: Story = { args: { record: inventedRecord, language: "th" } };
