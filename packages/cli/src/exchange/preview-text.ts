import { type MinimisedRecord, previewRecord } from "@spean/exchange";
import type { Language } from "@spean/model";
import { loadStandardText } from "@spean/standard/load-text";
import { type Block, catalogues, renderPlain, wordsOfCodes } from "@spean/text";

/** Exactly what would be sent, as text for a person to read. */
export async function describePreview(minimised: MinimisedRecord, language: Language): Promise<string> {
  const wordOf = wordsOfCodes(catalogues[language], await loadStandardText(language));
  const { title, purpose, recipient, sections, draft } = previewRecord(minimised, { language, wordOf });
  const blocks: Block[] = [
    { kind: "title", depth: 0, text: title },
    ...[purpose, recipient].map(({ label, value }): Block => ({
      kind: "paragraph",
      depth: 1,
      text: `${label}: ${value}`,
    })),
    ...sections.flatMap(({ title: heading, lines }): Block[] => [
      { kind: "heading", depth: 0, text: heading },
      ...lines.map(({ label, value }): Block => ({ kind: "item", depth: 1, text: `${label}: ${value}` })),
    ]),
    ...(draft === undefined ? [] : [{ kind: "paragraph", depth: 0, text: draft } as const]),
  ];
  return renderPlain(blocks);
}
