import { assessmentSentencesOf } from "./assessment-sentences.js";
import { type AssessmentTextInput, type AssessmentView, quoteListLabels } from "./assessment-view.js";
import { type TextBlock, headingBlock, listItemBlock, paragraphBlock, titleBlock } from "./block.js";
import { createDimensionBlocks } from "./dimension-blocks.js";
import { nextQuestionBlocks } from "./next-blocks.js";
import { createBasisBlocks, createSettlingBlocks } from "./set-blocks.js";
import { createSignBlocks } from "./sign-blocks.js";
import { createElementBlocks, createFindingBlocks } from "./state-blocks.js";

const OPEN_SHOWN = 5;

/**
 * Words a whole assessment for a person to read, as blocks in reading order: what it is pinned to, the
 * sentences of its outcome, findings, elements, positive dimensions, what the findings rest on, every
 * reported sign by name, conflicts, what would settle the rest, what is worth asking next, open questions,
 * whether the words are a draft, and the closing sentence.
 */
export function createAssessmentText(input: AssessmentTextInput): TextBlock[] {
  const { view, text } = input;
  const { assessment, explanation } = view;
  const open = openQuestions(view);
  const sentences = assessmentSentencesOf(input);
  return [
    ...headBlocks(input),
    headingBlock(text.message("explain.result")),
    ...sentences.map((sentence) => listItemBlock(sentence)),
    ...createFindingBlocks(input),
    ...createElementBlocks(input),
    ...createDimensionBlocks(input),
    ...createBasisBlocks(input),
    ...createSignBlocks(input, { heading: "explain.reported", codes: explanation.reported }),
    ...createSignBlocks(input, { heading: "explain.not-counted", codes: explanation.uncounted }),
    ...createSignBlocks(input, { heading: "explain.conflicts", codes: assessment.conflicts }),
    ...createSettlingBlocks(input),
    ...nextQuestionBlocks(input),
    ...createSignBlocks(input, { heading: "explain.open", codes: open, shown: OPEN_SHOWN }),
    ...draftNote(input),
    ...sentences.slice(-1).map((sentence) => paragraphBlock(sentence, 0)),
  ];
}

function headBlocks(input: AssessmentTextInput): TextBlock[] {
  const { view, labels, text } = input;
  const { id, standard, engine, lists } = view.assessment;
  const digest = `${standard.digest.slice(0, "sha256:".length + 12)}…`;
  return [
    titleBlock(text.message("explain.title", { id })),
    paragraphBlock(
      text.message("explain.standard", {
        title: labels.title,
        id: standard.id,
        version: standard.version,
        digest,
      }),
    ),
    paragraphBlock(text.message("explain.engine", { name: engine.name, version: engine.version })),
    paragraphBlock(
      text.message("explain.lists", { count: lists.length, lists: text.list(quoteListLabels(lists, input)) }),
    ),
  ];
}

/**
 * Every open question of the lists in use, each once: the elements between them hold all that could still
 * count.
 */
function openQuestions({ assessment: { elements, dimensions } }: AssessmentView): string[] {
  return [...new Set([...elements, ...dimensions].flatMap(({ open }) => open))];
}

function draftNote({ view, text }: AssessmentTextInput): TextBlock[] {
  if (text.status === "reviewed" && view.labelStatus === "reviewed") return [];
  return [headingBlock(text.message("explain.about")), paragraphBlock(text.message("explain.draft-text"))];
}
