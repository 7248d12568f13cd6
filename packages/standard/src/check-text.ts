import { type InputFault, faultsOfZodError, toJsonPointer, type Standard, StandardText } from "@spean/model";

type Section = "dimensions" | "groups" | "lists" | "findings" | "clauses" | "indicators";
const sections: readonly Section[] = ["dimensions", "groups", "lists", "findings", "clauses", "indicators"];

/**
 * Every code of the standard has text in this language, and no text is about a code that the standard does
 * not have.
 */
export function checkText(standard: Standard, text: unknown): InputFault[] {
  const read = StandardText.safeParse(text);
  if (!read.success) return faultsOfZodError(read.error, text);
  return sections.flatMap((section) => {
    const codes = new Set(standard[section].map(({ code }) => code));
    const missing = [...codes].filter((code) => !Object.hasOwn(read.data[section], code));
    const extra = Object.keys(read.data[section]).filter((code) => !codes.has(code));
    return [
      ...missing.map((code): InputFault => ({
        code: "missing-field",
        path: toJsonPointer([section, code]),
        message: `The text of this code is missing in "${read.data.language}": add it.`,
      })),
      ...extra.map((code): InputFault => ({
        code: "unknown-reference",
        path: toJsonPointer([section, code]),
        message: "The standard has no such code: remove this text, or correct its code.",
      })),
    ];
  });
}
