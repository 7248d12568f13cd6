import type { AssessmentExplanation, ExplainedFinding, SourcedFinding } from "@spean/model";
import type { MessageId } from "../catalogue.js";
import { type AssessmentTextInput, quoteListLabels } from "./assessment-view.js";
import {
  type TextBlock,
  headingBlock,
  listItemBlock,
  paragraphBlock,
  signItemBlock,
  withBlockRole,
} from "./block.js";
import { createSourceBlocks } from "./source-blocks.js";

/** Findings of one state with their sets: how many to name, and the words that go with them. */
interface Wording {
  readonly state: ExplainedFinding["state"];
  readonly heading: MessageId;
  /** Messages that take `lists` and `count`: for the first set, and for each one after it. */
  readonly first: MessageId;
  readonly other: MessageId;
  readonly more: MessageId;
  readonly shown: number;
}

const restsOn: Wording = {
  state: "indicated",
  heading: "explain.rests-on",
  first: "explain.rests-on.set",
  other: "explain.rests-on.set",
  more: "explain.rests-on.more",
  shown: 1,
};

const settle: Wording = {
  state: "undetermined",
  heading: "explain.settle",
  first: "explain.settle.set",
  other: "explain.settle.or",
  more: "explain.settle.more",
  shown: 2,
};

/**
 * Basis of each indicated finding: the smallest set of reported signs that is enough, whether there are
 * others, and the sources.
 */
export function createBasisBlocks(input: AssessmentTextInput): TextBlock[] {
  return setBlocks(restsOn, input);
}

/**
 * Questions that would settle each undetermined finding: the smallest set or two of them, as questions worth
 * asking, never as something that the person owes; a note where there are others; and the sources.
 */
export function createSettlingBlocks(input: AssessmentTextInput): TextBlock[] {
  return setBlocks(settle, input);
}

/**
 * The basis of every finding and the questions that would settle it, as two sections; either may be empty.
 */
export interface ExplanationBlocks {
  readonly restsOn: readonly TextBlock[];
  readonly settle: readonly TextBlock[];
}

/** Words a whole explanation for a page that shows the rest of the assessment in its own way. */
export function createExplanationBlocks(
  { view, ...input }: AssessmentTextInput,
  explanation: AssessmentExplanation,
): ExplanationBlocks {
  const explained = { ...input, view: { ...view, explanation } };
  return { restsOn: createBasisBlocks(explained), settle: createSettlingBlocks(explained) };
}

const isExplained = (finding: SourcedFinding): finding is ExplainedFinding => "sets" in finding;

function setBlocks(wording: Wording, input: AssessmentTextInput): TextBlock[] {
  const { view, text, labels } = input;
  const named = view.assessment.findings
    .filter(({ state }) => state === wording.state)
    .map(({ code }) => code);
  const blocks = named.flatMap((code) => {
    const entries = [...view.explanation.findings]
      .filter(isExplained)
      .filter(({ finding, state }) => finding === code && state === wording.state);
    return entries.some(({ sets }) => sets.length > 0)
      ? [
          withBlockRole(listItemBlock(labels.finding(code).label), "label"),
          ...findingBlocks(entries, wording, input),
        ]
      : [];
  });
  return blocks.length === 0 ? [] : [headingBlock(text.message(wording.heading)), ...blocks];
}

function findingBlocks(
  entries: readonly ExplainedFinding[],
  wording: Wording,
  input: AssessmentTextInput,
): TextBlock[] {
  const { labels, text } = input;
  const sets = smallestFirst(entries);
  const shown = sets.slice(0, wording.shown);
  const sources = shown.flatMap(({ from }) => from.map(({ basis }) => basis));
  const more = sets.length > shown.length || entries.some((entry) => entry.more);
  return [
    ...shown.flatMap(({ codes, from }, index) => {
      const lists = text.list(
        quoteListLabels(
          from.map(({ list }) => list),
          input,
        ),
      );
      return [
        paragraphBlock(
          text.message(index === 0 ? wording.first : wording.other, { lists, count: codes.length }),
          2,
        ),
        ...codes.map((code) => signItemBlock(labels.indicator(code), 3)),
      ];
    }),
    ...(more ? [paragraphBlock(text.message(wording.more), 2)] : []),
    ...createSourceBlocks(sources, input, 2),
  ];
}

interface SetOnLists {
  readonly codes: readonly string[];
  readonly from: ExplainedFinding[];
}

/** The sets of all lists, each once with the lists that it stands for; the smallest first. */
function smallestFirst(entries: readonly ExplainedFinding[]): SetOnLists[] {
  const sets = new Map<string, SetOnLists>();
  for (const entry of entries)
    for (const codes of entry.sets) {
      const key = codes.join();
      const known = sets.get(key);
      if (known) known.from.push(entry);
      else sets.set(key, { codes, from: [entry] });
    }
  return [...sets.values()].sort((a, b) => a.codes.length - b.codes.length);
}
