import type { ExplainedDimension } from "@spean/model";
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

type MetClause = ExplainedDimension["clauses"][number];

/**
 * Each positive dimension with the clauses that made it so, the signs each one counted, and its sources;
 * lists that agree are named together.
 */
export function createDimensionBlocks(input: AssessmentTextInput): TextBlock[] {
  const { view, labels, text } = input;
  const positive = view.explanation.dimensions;
  if (positive.length === 0) return [];
  const dimensions = [...new Set(positive.map(({ dimension }) => dimension))];
  return [
    headingBlock(text.message("explain.dimensions")),
    ...dimensions.flatMap((dimension) => [
      withBlockRole(listItemBlock(labels.dimension(dimension)), "label"),
      ...createClauseBlocks(dimension, input),
    ]),
  ];
}

/**
 * The rules that made one dimension positive: each with its lists, the signs that it counted, and its
 * sources.
 */
export function createClauseBlocks(dimension: string, input: AssessmentTextInput): TextBlock[] {
  const entries = input.view.explanation.dimensions.filter((entry) => entry.dimension === dimension);
  return clausesByLists(entries).flatMap((met) => blocksOfClause(met, input));
}

interface ClauseOnLists {
  readonly clause: MetClause;
  readonly lists: string[];
}

function clausesByLists(entries: readonly ExplainedDimension[]): ClauseOnLists[] {
  const groups = new Map<string, ClauseOnLists>();
  for (const { list, clauses } of entries)
    for (const clause of clauses) {
      const key = JSON.stringify([clause.code, clause.counted, clause.sources]);
      const group = groups.get(key);
      if (group) group.lists.push(list);
      else groups.set(key, { clause, lists: [list] });
    }
  return [...groups.values()];
}

function blocksOfClause({ clause, lists }: ClauseOnLists, input: AssessmentTextInput): TextBlock[] {
  const { labels, text } = input;
  return [
    withBlockRole(
      paragraphBlock(
        text.message("explain.clause", {
          clause: labels.clause(clause.code),
          lists: text.list(quoteListLabels(lists, input)),
        }),
        2,
      ),
      "rule",
    ),
    ...clause.counted.map((code) => signItemBlock(labels.indicator(code), 3)),
    ...createSourceBlocks([clause.sources], input, 3),
  ];
}
