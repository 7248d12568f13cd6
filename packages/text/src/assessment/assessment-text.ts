import { assessmentSentences } from "./assessment-sentences.js";
import { type AssessmentTextInput, type AssessmentView, listNames } from "./assessment-view.js";
import { type Block, heading, item, paragraph, title } from "./block.js";
import { dimensionBlocks } from "./dimension-blocks.js";
import { nextBlocks } from "./next-blocks.js";
import { restsOnBlocks, settleBlocks } from "./set-blocks.js";
import { signBlocks } from "./sign-blocks.js";
import { elementBlocks, findingBlocks } from "./state-blocks.js";

const OPEN_SHOWN = 5;

/**
 * Words a whole assessment for a person to read, as blocks in reading order: what it is pinned to, the
 * sentences of its outcome, findings, elements, positive dimensions, what the findings rest on, every
 * reported sign by name, conflicts, what would settle the rest, what is worth asking next, open questions,
 * whether the words are a draft, and the closing sentence.
 */
export function assessmentText(input: AssessmentTextInput): Block[] {
  const { view, text } = input;
  const { assessment, explanation } = view;
  const open = openQuestions(view);
  const sentences = assessmentSentences(input);
  return [
    ...headBlocks(input),
    heading(text.message("explain.result")),
    ...sentences.map((sentence) => item(sentence)),
    ...findingBlocks(input),
    ...elementBlocks(input),
    ...dimensionBlocks(input),
    ...restsOnBlocks(input),
    ...signBlocks(input, { heading: "explain.reported", codes: explanation.reported }),
    ...signBlocks(input, { heading: "explain.not-counted", codes: explanation.uncounted }),
    ...signBlocks(input, { heading: "explain.conflicts", codes: assessment.conflicts }),
    ...settleBlocks(input),
    ...nextBlocks(input),
    ...signBlocks(input, { heading: "explain.open", codes: open, shown: OPEN_SHOWN }),
    ...draftNote(input),
    ...sentences.slice(-1).map((sentence) => paragraph(sentence, 0)),
  ];
}

function headBlocks(input: AssessmentTextInput): Block[] {
  const { view, labels, text } = input;
  const { id, standard, engine, lists } = view.assessment;
  const digest = `${standard.digest.slice(0, "sha256:".length + 12)}…`;
  return [
    title(text.message("explain.title", { id })),
    paragraph(
      text.message("explain.standard", {
        title: labels.title,
        id: standard.id,
        version: standard.version,
        digest,
      }),
    ),
    paragraph(text.message("explain.engine", { name: engine.name, version: engine.version })),
    paragraph(
      text.message("explain.lists", { count: lists.length, lists: text.list(listNames(lists, input)) }),
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

function draftNote({ view, text }: AssessmentTextInput): Block[] {
  if (text.status === "reviewed" && view.labelStatus === "reviewed") return [];
  return [heading(text.message("explain.about")), paragraph(text.message("explain.draft-text"))];
}
