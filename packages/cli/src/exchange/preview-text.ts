import { type MinimisedRecord, previewRecord } from "@spean/exchange";
import type { Language } from "@spean/model";
import { loadStandardText } from "@spean/standard/load-text";
import { type TextBlock, catalogues, renderBlocksAsPlainText, wordsOfCodes } from "@spean/text";

/** Exactly what would be sent, as text for a person to read. */
export async function describePreview(minimised: MinimisedRecord, language: Language): Promise<string> {
  const wordOf = wordsOfCodes(catalogues[language], await loadStandardText(language));
  const { title, purpose, recipient, sections, draft } = previewRecord(minimised, { language, wordOf });
  const blocks: TextBlock[] = [
    { kind: "title", depth: 0, text: title },
    ...[purpose, recipient].map(({ label, value }): TextBlock => ({
      kind: "paragraph",
      depth: 1,
      text: `${label}: ${value}`,
    })),
    ...sections.flatMap(({ title: heading, lines }): TextBlock[] => [
      { kind: "heading", depth: 0, text: heading },
      ...lines.map(({ label, value }): TextBlock => ({ kind: "item", depth: 1, text: `${label}: ${value}` })),
    ]),
    ...(draft === undefined ? [] : [{ kind: "paragraph", depth: 0, text: draft } as const]),
  ];
  return renderBlocksAsPlainText(blocks);
}
