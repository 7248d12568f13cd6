import type { ExplainedDimension } from "@spean/model";
import { type AssessmentTextInput, listNames } from "./assessment-view.js";
import { type Block, heading, item, paragraph, signItem, withRole } from "./block.js";
import { sourceBlocks } from "./source-blocks.js";

type MetClause = ExplainedDimension["clauses"][number];

/**
 * Each positive dimension with the clauses that made it so, the signs each one counted, and its sources;
 * lists that agree are named together.
 */
export function dimensionBlocks(input: AssessmentTextInput): Block[] {
  const { view, labels, text } = input;
  const positive = view.explanation.dimensions;
  if (positive.length === 0) return [];
  const dimensions = [...new Set(positive.map(({ dimension }) => dimension))];
  return [
    heading(text.message("explain.dimensions")),
    ...dimensions.flatMap((dimension) => [
      withRole(item(labels.dimension(dimension)), "label"),
      ...clauseBlocks(dimension, input),
    ]),
  ];
}

/**
 * The rules that made one dimension positive: each with its lists, the signs that it counted, and its
 * sources.
 */
export function clauseBlocks(dimension: string, input: AssessmentTextInput): Block[] {
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

function blocksOfClause({ clause, lists }: ClauseOnLists, input: AssessmentTextInput): Block[] {
  const { labels, text } = input;
  return [
    withRole(
      paragraph(
        text.message("explain.clause", {
          clause: labels.clause(clause.code),
          lists: text.list(listNames(lists, input)),
        }),
        2,
      ),
      "rule",
    ),
    ...clause.counted.map((code) => signItem(labels.indicator(code), 3)),
    ...sourceBlocks([clause.sources], input, 3),
  ];
}
