import type { Source, SourceReference } from "@spean/model";
import type { LanguageText } from "../text.js";
import { type TextBlock, paragraphBlock, withBlockRole } from "./block.js";

/**
 * Sources as lines, one for each: title, publisher, year, and every place in it. Titles stay in the language
 * they were published in.
 */
function sourceLines(sources: readonly Source[], references: readonly SourceReference[]): string[] {
  const ids = [...new Set(references.map(({ source }) => source))];
  return ids.map((id) => {
    const places = references.filter(({ source }) => source === id).map(({ locator }) => locator);
    const found = sources.find((candidate) => candidate.id === id);
    const published =
      found && (found.year === undefined ? found.publisher : `${found.publisher}, ${found.year}`);
    return `${found ? `${found.title} (${published})` : id}, ${[...new Set(places)].join("; ")}`;
  });
}

/** The words of source lines, and the sources that give the titles. */
export interface SourceLineWords {
  readonly text: Pick<LanguageText<string>, "message">;
  readonly view: { readonly sources?: readonly Source[] | undefined };
}

/** The sources of one rule or of several, each line once; `references` has an entry for each rule. */
export function createSourceBlocks(
  references: readonly (readonly SourceReference[])[],
  { text, view: { sources = [] } }: SourceLineWords,
  depth: number,
): TextBlock[] {
  return [...new Set(references.flatMap((ofRule) => sourceLines(sources, ofRule)))].map((source) => ({
    ...withBlockRole(paragraphBlock(text.message("explain.source", { source }), depth), "source"),
    quoted: source,
  }));
}
