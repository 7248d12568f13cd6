import type { AssessmentTextInput } from "./assessment-view.js";
import { type Block, heading, item, paragraph } from "./block.js";

const SHOWN = 3;

/** The questions most worth asking next, as advice; or that no open answer changes a finding any more. Without advice, no section. */
export function nextBlocks({ view, labels, text }: AssessmentTextInput): Block[] {
  if (!view.next || view.next.questions.length === 0) return [];
  const { settled, questions } = view.next;
  const head = heading(text.message("explain.next"));
  if (settled) return [head, paragraph(text.message("explain.next.settled"))];
  return [
    head,
    ...questions.slice(0, SHOWN).map((code) => item(labels.indicator(code))),
    paragraph(text.message("explain.next.note")),
  ];
}
