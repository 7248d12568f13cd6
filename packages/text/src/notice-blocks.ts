import type { RecordNotice } from "@spean/model";
import type { TextBlock } from "./assessment/block.js";
import type { LanguageText } from "./text.js";

/**
 * What looks odd in a record, in words for whoever reads its outcome: a heading and a paragraph for each kind
 * of notice, once. Nothing where there is none.
 */
export function createNoticeBlocks(
  notices: readonly Pick<RecordNotice, "code">[],
  { message }: Pick<LanguageText<string>, "message">,
): TextBlock[] {
  const codes = [...new Set(notices.map(({ code }) => code))];
  if (codes.length === 0) return [];
  return [
    { kind: "heading", depth: 0, text: message("notice.heading") },
    ...codes.map((code): TextBlock => ({ kind: "paragraph", depth: 1, text: message(`notice.${code}`) })),
  ];
}
