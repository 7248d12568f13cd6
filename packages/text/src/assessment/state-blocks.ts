import type { State } from "@spean/model";
import { type AssessmentTextInput, quoteListLabels } from "./assessment-view.js";
import { type TextBlock, headingBlock, listItemBlock, paragraphBlock } from "./block.js";
import { createSourceBlocks } from "./source-blocks.js";

interface StateOnList {
  readonly list: string;
  readonly state: State;
}

/**
 * Each finding with its state, its meaning, its state on every list where several were used, and its sources.
 */
export function createFindingBlocks(input: AssessmentTextInput): TextBlock[] {
  const { view, labels, text } = input;
  return [
    headingBlock(text.message("explain.findings")),
    ...view.assessment.findings.flatMap(({ code, state, byList }) => {
      const { label, meaning } = labels.finding(code);
      const sources = view.explanation.findings
        .filter(({ finding }) => finding === code)
        .map((entry) => entry.sources);
      return [
        listItemBlock(text.message("explain.pair", { label, value: text.message(`state.${state}`) })),
        paragraphBlock(meaning, 2),
        ...listBlocks(byList, input),
        ...createSourceBlocks(sources, input, 2),
      ];
    }),
  ];
}

/** Act, means and purpose: the state of each, or its state on every list where several were used. */
export function createElementBlocks(input: AssessmentTextInput): TextBlock[] {
  const { view, text } = input;
  const codes = new Set(view.assessment.elements.map(({ code }) => code));
  if (codes.size === 0) return [];
  return [
    headingBlock(text.message("explain.elements")),
    ...[...codes].flatMap((code) => {
      const onLists = view.assessment.elements.filter((element) => element.code === code);
      const states = new Set(onLists.map(({ state }) => state));
      const label = text.message(`element.${code}`);
      const [state] = states;
      if (states.size === 1 && state)
        return [
          listItemBlock(text.message("explain.pair", { label, value: text.message(`state.${state}`) })),
        ];
      return [listItemBlock(label), ...listBlocks(onLists, input)];
    }),
  ];
}

function listBlocks(onLists: readonly StateOnList[], input: AssessmentTextInput): TextBlock[] {
  const { text } = input;
  if (onLists.length < 2) return [];
  return [...new Set(onLists.map(({ state }) => state))].map((state) => {
    const lists = onLists.filter((entry) => entry.state === state).map(({ list }) => list);
    return listItemBlock(
      text.message("explain.pair", {
        label: text.list(quoteListLabels(lists, input)),
        value: text.message(`state.${state}`),
      }),
      2,
    );
  });
}
