import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { SpeanQuestion } from "./question.js";
import "../register.js";

const english = {
  indicator: "destination-coercion.documents-confiscated",
  language: "en",
  question: "Does somebody else keep your passport or papers, so that you cannot have them when you ask?",
  guidance: "Ask who holds them, since when, and what happens when the person asks for them.",
} as const;
const khmer = {
  ...english,
  language: "km",
  question: "តើមានអ្នកផ្សេងរក្សាទុកលិខិតឆ្លងដែន ឬឯកសាររបស់លោកអ្នក ហើយមិនឱ្យវិញពេលលោកអ្នកសុំដែរឬទេ?",
  guidance: "សូមសួរថានរណាកាន់ឯកសារ តាំងពីពេលណា និងមានអ្វីកើតឡើងពេលសុំវិញ។",
} as const;
const thai = {
  ...english,
  language: "th",
  question: "มีคนอื่นเก็บหนังสือเดินทางหรือเอกสารของคุณไว้ และไม่คืนให้เมื่อคุณขอไหม",
  guidance: "ถามว่าใครเก็บไว้ ตั้งแต่เมื่อใด และเกิดอะไรขึ้นเมื่อขอคืน",
} as const;

/** One question with its four answers and a way back to none. */
const meta: Meta<SpeanQuestion> = { title: "Screening/Question", component: "spean-question", args: english };
export default meta;
type Story = StoryObj<SpeanQuestion>;

export const Empty: Story = {};
export const Answered: Story = { args: { answer: "yes" } };
export const Declined: Story = { args: { answer: "declined" } };
export const Disabled: Story = { args: { answer: "unknown", disabled: true } };
export const Khmer: Story = { args: khmer };
export const Thai: Story = { args: thai };
/** The interview is in Khmer; the officer reads Thai. */
export const InterviewInAnotherLanguage: Story = {
  args: {
    ...khmer,
    guidance: thai.guidance,
    secondary: { language: "th", question: thai.question },
    answer: "no",
  },
};
export const LongText: Story = {
  args: {
    question: `${english.question} `.repeat(6),
    guidance: `${english.guidance} `.repeat(6),
    answer: "yes",
  },
};
