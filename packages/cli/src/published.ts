import type { Language } from "@spean/model";
import type { Block } from "@spean/text";
import en from "../text/en.json";
import km from "../text/km.json";
import th from "../text/th.json";

const messages = { en, km, th };

/** What stands above and below the assessment of a published case. */
export interface PublishedBlocks {
  readonly above: readonly Block[];
  readonly below: readonly Block[];
}

/**
 * The published case that a case file tells of, if its `published` field does: title and citation above, and what the court found
 * below, kept apart from the assessment. Fields that are no text are left out: they are not part of the schema.
 */
export function publishedBlocks(value: unknown, language: Language): PublishedBlocks {
  const { title, citation, courtFinding } = fieldsOf(fieldsOf(value).published);
  const found = textBlock("paragraph", 1, courtFinding);
  return {
    above: [...textBlock("title", 0, title), ...textBlock("paragraph", 1, citation)],
    below: found.length === 0 ? [] : [...textBlock("heading", 0, messages[language]["court-finding"].text), ...found],
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function textBlock(kind: Block["kind"], depth: number, text: unknown): Block[] {
  return typeof text === "string" && text !== "" ? [{ kind, depth, text }] : [];
}
