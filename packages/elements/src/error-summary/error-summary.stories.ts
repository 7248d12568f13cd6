import type { InputFault } from "@spean/model";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { SpeanErrorSummary } from "./error-summary.js";
import "../register.js";

const faults: InputFault[] = [
  { code: "missing-field", path: "/urgentNeeds/placeSafe", message: "" },
  { code: "invalid-value", path: "/interview/at", message: "" },
  { code: "unknown-reference", path: "/referrals/0/consent", message: "" },
];
const labels = {
  en: ["Urgent needs: is the place safe?", "When the interview was held"],
  km: ["តម្រូវការបន្ទាន់៖ តើកន្លែងនេះមានសុវត្ថិភាពដែរឬទេ?", "ពេលវេលានៃការសម្ភាសន៍"],
  th: ["ความต้องการเร่งด่วน: สถานที่ปลอดภัยหรือไม่", "เวลาที่สัมภาษณ์"],
} as const;
const fields = (language: keyof typeof labels) => [
  { path: "/urgentNeeds/placeSafe", label: labels[language][0] },
  { path: "/interview", label: labels[language][1] },
];

/** Everything that is wrong with what was entered, before the form. Each line puts the focus on its field. */
const meta: Meta<SpeanErrorSummary> = {
  title: "Form/Error summary",
  component: "spean-error-summary",
  args: { language: "en" },
};
export default meta;
type Story = StoryObj<SpeanErrorSummary>;

/** Nothing is wrong: nothing is shown. */
export const Empty: Story = { args: { faults: [] } };
export const OneFault: Story = { args: { faults: faults.slice(0, 1), fields: fields("en") } };
/** The third has no field on this page: its place in the record stands instead. */
export const SeveralFaults: Story = { args: { faults, fields: fields("en") } };
export const LongText: Story = {
  args: {
    faults: faults.slice(0, 1),
    fields: [{ path: "/urgentNeeds", label: "An invented label that goes on for very long ".repeat(6) }],
  },
};
export const Khmer: Story = { args: { language: "km", faults, fields: fields("km") } };
export const Thai: Story = { args: { language: "th", faults, fields: fields("th") } };
