import type { State } from "@spean/model";
import { type AssessmentTextInput, listNames } from "./assessment-view.js";
import { type Block, heading, item, paragraph } from "./block.js";
import { sourceBlocks } from "./source-blocks.js";

interface StateOnList {
  readonly list: string;
  readonly state: State;
}

/**
 * Each finding with its state, its meaning, its state on every list where several were used, and its sources.
 */
export function findingBlocks(input: AssessmentTextInput): Block[] {
  const { view, labels, text } = input;
  return [
    heading(text.message("explain.findings")),
    ...view.assessment.findings.flatMap(({ code, state, byList }) => {
      const { label, meaning } = labels.finding(code);
      const sources = view.explanation.findings
        .filter(({ finding }) => finding === code)
        .map((entry) => entry.sources);
      return [
        item(text.message("explain.pair", { label, value: text.message(`state.${state}`) })),
        paragraph(meaning, 2),
        ...listBlocks(byList, input),
        ...sourceBlocks(sources, input, 2),
      ];
    }),
  ];
}

/** Act, means and purpose: the state of each, or its state on every list where several were used. */
export function elementBlocks(input: AssessmentTextInput): Block[] {
  const { view, text } = input;
  const codes = new Set(view.assessment.elements.map(({ code }) => code));
  if (codes.size === 0) return [];
  return [
    heading(text.message("explain.elements")),
    ...[...codes].flatMap((code) => {
      const onLists = view.assessment.elements.filter((element) => element.code === code);
      const states = new Set(onLists.map(({ state }) => state));
      const label = text.message(`element.${code}`);
      const [state] = states;
      if (states.size === 1 && state)
        return [item(text.message("explain.pair", { label, value: text.message(`state.${state}`) }))];
      return [item(label), ...listBlocks(onLists, input)];
    }),
  ];
}

function listBlocks(onLists: readonly StateOnList[], input: AssessmentTextInput): Block[] {
  const { text } = input;
  if (onLists.length < 2) return [];
  return [...new Set(onLists.map(({ state }) => state))].map((state) => {
    const lists = onLists.filter((entry) => entry.state === state).map(({ list }) => list);
    return item(
      text.message("explain.pair", {
        label: text.list(listNames(lists, input)),
        value: text.message(`state.${state}`),
      }),
      2,
    );
  });
}
