import type { AssessmentTextInput, PositiveDimension } from "./assessment-view.js";
import { type Block, heading, item, paragraph } from "./block.js";
import { listNames } from "./list-names.js";

type MetClause = PositiveDimension["clauses"][number];

/** Each positive dimension with the clauses that made it so, the signs each one counted, and its sources; lists that agree are named together. */
export function dimensionBlocks(input: AssessmentTextInput): Block[] {
  const { view, labels, text } = input;
  if (view.clauses.length === 0) return [];
  const dimensions = [...new Set(view.clauses.map(({ dimension }) => dimension))];
  return [
    heading(text.message("explain.dimensions")),
    ...dimensions.flatMap((dimension) => {
      const entries = view.clauses.filter((entry) => entry.dimension === dimension);
      return [
        item(labels.dimension(dimension)),
        ...clausesByLists(entries).flatMap((met) => clauseBlocks(met, input)),
      ];
    }),
  ];
}

interface ClauseOnLists {
  readonly clause: MetClause;
  readonly lists: string[];
}

function clausesByLists(entries: readonly PositiveDimension[]): ClauseOnLists[] {
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

function clauseBlocks({ clause, lists }: ClauseOnLists, input: AssessmentTextInput): Block[] {
  const { labels, text } = input;
  return [
    paragraph(
      text.message("explain.clause", {
        clause: labels.clause(clause.code),
        lists: text.list(listNames(lists, input)),
      }),
      2,
    ),
    ...clause.counted.map((code) => item(labels.indicator(code), 3)),
    ...clause.sources.map((source) => paragraph(text.message("explain.source", { source }), 3)),
  ];
}
