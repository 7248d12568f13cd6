import type { SourceReference, Standard } from "@spean/model";
import type { AssessmentTextInput } from "./assessment-view.js";
import { type Block, paragraph, withRole } from "./block.js";

/** Sources as lines, one for each: title, publisher, year, and every place in it. Titles stay in the language they were published in. */
export function sourceLines(
  standard: Pick<Standard, "sources"> | undefined,
  references: readonly SourceReference[],
): string[] {
  const ids = [...new Set(references.map(({ source }) => source))];
  return ids.map((id) => {
    const places = references.filter(({ source }) => source === id).map(({ locator }) => locator);
    const found = standard?.sources.find((candidate) => candidate.id === id);
    const published =
      found && (found.year === undefined ? found.publisher : `${found.publisher}, ${found.year}`);
    return `${found ? `${found.title} (${published})` : id}, ${[...new Set(places)].join("; ")}`;
  });
}

/** Source lines as blocks, each once. */
export function sourceBlocks(
  lines: Iterable<string>,
  { text }: Pick<AssessmentTextInput, "text">,
  depth: number,
): Block[] {
  return [...new Set(lines)].map((source) => ({
    ...withRole(paragraph(text.message("explain.source", { source }), depth), "source"),
    quoted: source,
  }));
}
