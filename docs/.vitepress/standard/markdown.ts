import type { Language } from "@spean/model";

/**
 * Text from data as Markdown that shows exactly that text: no markup, no template of the page comes out of
 * it.
 */
export const plain = (text: string): string =>
  text.replace(/[&<>{}*_[\]|\\`#~$^:!]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll("&#123;", "<span v-pre>&#123;</span>");

/** Text that exists in English only, marked as English on a page of another language. */
export const english = (text: string, language: Language): string => (language === "en" ? plain(text) : `<span lang="en">${plain(text)}</span>`);

/** A code, as written in data. Codes hold no sign that Markdown reads. */
export const code = (value: string): string => `\`${value}\``;

/** A Markdown table. Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The parts of a page, an empty line between them; what is `undefined` is left out. */
export const page = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== "").join("\n\n");
