import type { MessageId } from "../catalogue.js";
import type { AssessmentTextInput } from "./assessment-view.js";
import { type TextBlock, headingBlock, paragraphBlock, signItemBlock, withBlockRole } from "./block.js";

interface Signs {
  /** A message that takes the number of signs as `count`. */
  readonly heading: MessageId;
  readonly codes: readonly string[];
  /** Number of signs to name; all, if absent. The rest are counted. */
  readonly shown?: number;
}

/**
 * Names signs under the dimension or group they belong to, since one concept may be a sign of two dimensions.
 * No sign gives no section.
 */
export function createSignBlocks(
  { view, labels, text }: AssessmentTextInput,
  { heading: id, codes, shown = codes.length }: Signs,
): TextBlock[] {
  if (codes.length === 0) return [];
  const dimensions = new Set(view.assessment.dimensions.map(({ code }) => code));
  const blocks = [headingBlock(text.message(id, { count: codes.length }))];
  let current: string | undefined;
  for (const code of codes.slice(0, shown)) {
    const part = code.slice(0, code.indexOf("."));
    if (part !== current)
      blocks.push(
        withBlockRole(
          paragraphBlock(dimensions.has(part) ? labels.dimension(part) : labels.group(part)),
          "label",
        ),
      );
    current = part;
    blocks.push(signItemBlock(labels.indicator(code), 2));
  }
  if (shown < codes.length)
    blocks.push(paragraphBlock(text.message("explain.more", { count: codes.length - shown })));
  return blocks;
}
