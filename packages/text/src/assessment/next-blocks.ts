import type { AssessmentTextInput } from "./assessment-view.js";
import { type TextBlock, headingBlock, listItemBlock, paragraphBlock } from "./block.js";

const SHOWN = 3;

/**
 * The questions most worth asking next, as advice; or that no open answer changes a finding any more. Without
 * advice, no section.
 */
export function nextQuestionBlocks({ view, labels, text }: AssessmentTextInput): TextBlock[] {
  if (!view.next || view.next.questions.length === 0) return [];
  const { settled, questions } = view.next;
  const head = headingBlock(text.message("explain.next"));
  if (settled) return [head, paragraphBlock(text.message("explain.next.settled"))];
  return [
    head,
    ...questions.slice(0, SHOWN).map((code) => listItemBlock(labels.indicator(code))),
    paragraphBlock(text.message("explain.next.note")),
  ];
}
