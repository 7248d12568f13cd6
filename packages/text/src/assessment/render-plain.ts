import type { TextBlock } from "./block.js";
import { wrapTextLines } from "./wrap.js";

// a case id is any string: control characters could drive a terminal, and bidirectional ones could reorder
// what is read
const UNSAFE = /[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * Renders blocks as plain text of at most `width` columns, ending in a line break. Nothing is aligned in
 * columns, since Khmer and Thai widths differ between terminals: depth is indentation, and sections stand
 * apart by a blank line.
 */
export function renderBlocksAsPlainText(blocks: readonly TextBlock[], width = 78): string {
  const lines = blocks.flatMap((block, index) => {
    const apart = index > 0 && (block.kind === "heading" || block.depth === 0);
    return [...(apart ? [""] : []), ...blockLines(block, width)];
  });
  return `${lines.join("\n")}\n`;
}

function blockLines({ kind, depth, text }: TextBlock, width: number): string[] {
  const indent = "  ".repeat(depth);
  const [first, rest] = kind === "item" ? ["- ", "  "] : ["", ""];
  return wrapTextLines(text.replace(UNSAFE, "\uFFFD"), width - indent.length - first.length).map(
    (line, index) => indent + (index === 0 ? first : rest) + line,
  );
}
