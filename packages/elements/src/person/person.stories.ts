import type { Person } from "@spean/model";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { SpeanPerson } from "./person.js";
import "../register.js";

const oneName: Partial<Person> = {
  names: [{ asWritten: "គំរូ", script: "Khmr" }],
  birth: { era: "be-kh", year: 2543, estimated: true },
};
const complete: Person = {
  names: [
    {
      asWritten: "ឈ្មោះ គំរូ",
      script: "Khmr",
      romanised: "Chhmouah Kumrou",
      parts: [{ kind: "given", text: "គំរូ" }],
    },
    { asWritten: "ตัวอย่าง", script: "Thai" },
  ],
  birth: { era: "be-th", year: 2543, month: 7, day: 14 },
  gender: { code: "female" },
  nationalities: ["KH"],
  languages: ["km", "my"],
  documents: [
    {
      kind: "passport",
      number: "N0000000",
      country: "KH",
      expires: { era: "gregorian", year: 2030 },
      heldBy: "other",
    },
  ],
  note: "An invented note.",
};

const checked: Story["play"] = ({ canvasElement }) =>
  void (canvasElement.querySelector("spean-person") as SpeanPerson).reportValidity();

/** Identity of the person, as far as they told it. Every field may stay empty; nothing is presumed. */
const meta: Meta<SpeanPerson> = {
  title: "Record/Person",
  component: "spean-person",
  args: { language: "en", languages: [{ tag: "my", label: "မြန်မာဘာသာ" }], value: undefined },
};
export default meta;
type Story = StoryObj<SpeanPerson>;

export const Empty: Story = {};
/** A single name is a whole name. */
export const OneName: Story = { args: { value: oneName as Person } };
export const Complete: Story = { args: { value: complete } };
/** A number that looks odd is kept as written; whoever enters it is told, in a quiet voice. */
export const NumberThatLooksOdd: Story = {
  args: { value: { documents: [{ kind: "national-id", country: "TH", number: "1 2345 67890 12 3" }] } },
};
export const Errors: Story = {
  args: { value: { names: [{ asWritten: "李 示例", script: "" }], birth: { era: "gregorian", year: 2543 } } },
  play: checked,
};
export const ReadOnly: Story = { args: { value: complete, readonly: true } };
export const Disabled: Story = { args: { value: oneName as Person, disabled: true } };
export const LongText: Story = {
  args: {
    value: {
      names: [
        { asWritten: "Anexceedinglylongnamethatsomebodywrotewithoutanyspace ".repeat(4), script: "Latn" },
      ],
    },
  },
};
export const Khmer: Story = { args: { language: "km", value: complete } };
export const Thai: Story = { args: { language: "th", value: complete } };
/** The interview is in Khmer; the officer reads Thai. */
export const InterviewInAnotherLanguage: Story = {
  args: { language: "th", interviewLanguage: "km", value: oneName as Person },
};
