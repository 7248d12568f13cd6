import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { SpeanLanguage } from "./language.js";
import "../register.js";

const languages = [
  { tag: "my", label: "မြန်မာဘာသာ" },
  { tag: "lo", label: "ພາສາລາວ" },
  { tag: "vi", label: "Tiếng Việt" },
];

/** The officer's language apart from the language of the interview, each named in itself. */
const meta: Meta<SpeanLanguage> = {
  title: "Interview/Language",
  component: "spean-language",
  args: { language: "en" },
};
export default meta;
type Story = StoryObj<SpeanLanguage>;

export const NoInterviewLanguageYet: Story = {};
/** A Thai officer interviews in Khmer. */
export const InterviewInKhmer: Story = { args: { language: "th", interviewLanguage: "km" } };
export const MoreLanguages: Story = { args: { languages } };
/** No words in this language: the questions stay in the officer's, and an interpreter is needed. */
export const InterpreterNeeded: Story = { args: { languages, interviewLanguage: "my" } };
export const InterpreterNeededKhmer: Story = { args: { languages, interviewLanguage: "vi", language: "km" } };
export const InterpreterNeededThai: Story = { args: { languages, interviewLanguage: "lo", language: "th" } };
export const LongText: Story = {
  args: { languages: [{ tag: "my", label: "An invented name of a language that goes on ".repeat(4) }] },
};
