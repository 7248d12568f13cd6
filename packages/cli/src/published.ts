import type { Language } from "@spean/model";
import type { TextBlock } from "@spean/text";
import { commandWords } from "./generated/words.js";

/**
 * The published case that a case file tells of, if its `published` field does: title, citation, and what the
 * court found, kept apart from the assessment. It stands above the assessment, so that an acquittal is never
 * the last word read. Fields that are no text are left out: they are not part of the schema.
 */
export function blocksOfPublishedCase(value: unknown, language: Language): TextBlock[] {
  const { title, citation, courtFinding } = fieldsOf(fieldsOf(value).published);
  const found = textBlock("paragraph", 1, courtFinding);
  const heading =
    found.length === 0 ? [] : textBlock("heading", 0, commandWords[language]["court-finding"].text);
  return [...textBlock("title", 0, title), ...textBlock("paragraph", 1, citation), ...heading, ...found];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function textBlock(kind: TextBlock["kind"], depth: number, text: unknown): TextBlock[] {
  return typeof text === "string" && text !== "" ? [{ kind, depth, text }] : [];
}
