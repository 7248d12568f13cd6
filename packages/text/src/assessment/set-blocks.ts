import type { AssessmentExplanation, ExplainedFinding, SourcedFinding } from "@spean/model";
import type { MessageId } from "../catalogue.js";
import { type AssessmentTextInput, listNames } from "./assessment-view.js";
import { type Block, heading, item, paragraph, signItem, withRole } from "./block.js";
import { sourceBlocks } from "./source-blocks.js";

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
export function restsOnBlocks(input: AssessmentTextInput): Block[] {
  return setBlocks(restsOn, input);
}

/**
 * Questions that would settle each undetermined finding: the smallest set or two of them, as questions worth
 * asking, never as something that the person owes; a note where there are others; and the sources.
 */
export function settleBlocks(input: AssessmentTextInput): Block[] {
  return setBlocks(settle, input);
}

/**
 * The basis of every finding and the questions that would settle it, as two sections; either may be empty.
 */
export interface ExplainedBlocks {
  readonly restsOn: readonly Block[];
  readonly settle: readonly Block[];
}

/** Words a whole explanation for a page that shows the rest of the assessment in its own way. */
export function explainedBlocks(
  { view, ...input }: AssessmentTextInput,
  explanation: AssessmentExplanation,
): ExplainedBlocks {
  const explained = { ...input, view: { ...view, explanation } };
  return { restsOn: restsOnBlocks(explained), settle: settleBlocks(explained) };
}

const isExplained = (finding: SourcedFinding): finding is ExplainedFinding => "sets" in finding;

function setBlocks(wording: Wording, input: AssessmentTextInput): Block[] {
  const { view, text, labels } = input;
  const named = view.assessment.findings
    .filter(({ state }) => state === wording.state)
    .map(({ code }) => code);
  const blocks = named.flatMap((code) => {
    const entries = [...view.explanation.findings]
      .filter(isExplained)
      .filter(({ finding, state }) => finding === code && state === wording.state);
    return entries.some(({ sets }) => sets.length > 0)
      ? [withRole(item(labels.finding(code).label), "label"), ...findingBlocks(entries, wording, input)]
      : [];
  });
  return blocks.length === 0 ? [] : [heading(text.message(wording.heading)), ...blocks];
}

function findingBlocks(
  entries: readonly ExplainedFinding[],
  wording: Wording,
  input: AssessmentTextInput,
): Block[] {
  const { labels, text } = input;
  const sets = smallestFirst(entries);
  const shown = sets.slice(0, wording.shown);
  const sources = shown.flatMap(({ from }) => from.map(({ basis }) => basis));
  const more = sets.length > shown.length || entries.some((entry) => entry.more);
  return [
    ...shown.flatMap(({ codes, from }, index) => {
      const lists = text.list(
        listNames(
          from.map(({ list }) => list),
          input,
        ),
      );
      return [
        paragraph(
          text.message(index === 0 ? wording.first : wording.other, { lists, count: codes.length }),
          2,
        ),
        ...codes.map((code) => signItem(labels.indicator(code), 3)),
      ];
    }),
    ...(more ? [paragraph(text.message(wording.more), 2)] : []),
    ...sourceBlocks(sources, input, 2),
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
