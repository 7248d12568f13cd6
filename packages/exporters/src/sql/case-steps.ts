import type { Clause, PinnedStandard } from "@spean/model";
import { type ExpressionContext, type HeldWhen, writeCondition } from "./condition-expression.js";
import type { SqlColumn, SqlStep } from "./sql-dialect.js";
import { columnOfCode, quoteText } from "./sql-names.js";

/** Strengths that count, from the strongest. */
export const countedStrengths = ["strong", "medium", "weak"] as const;
const moments: readonly HeldWhen[] = ["now", "could"];

const truth = (condition: string): string => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;
/** A state as a number: 2 indicated, 1 undetermined, 0 not indicated. */
const stateOf = (name: string): string =>
  `CASE WHEN ${name}_now = 1 THEN 2 WHEN ${name}_could = 1 THEN 1 ELSE 0 END`;

/** Counts of answers by dimension and strength: yes now, and yes if all that is open were. */
function countColumns({ standard, layout, dialect }: ExpressionContext): SqlColumn[] {
  return standard.dimensions.flatMap(({ code }) => {
    const word = layout.wordOf(code);
    const bits = standard.indicators
      .filter(({ dimension }) => dimension === code)
      .map((indicator) => layout.places.get(indicator.code)!.bit);
    return countedStrengths.flatMap((strength): SqlColumn[] => {
      // the bits of a list stand in a column that is named as their counts are
      const name = `${columnOfCode(code)}_${strength}`;
      return [
        [`${name}_now`, dialect.countBits(dialect.both(`yes_${word}`, name), bits)],
        [`${name}_could`, dialect.countBits(`${name} - ${dialect.both(`no_${word}`, name)}`, bits)],
      ];
    });
  });
}

function writeClause(clause: Clause, dimension: string, when: HeldWhen): string {
  const countOf = (strength: string) => `${columnOfCode(dimension)}_${strength}_${when}`;
  if ("counts" in clause)
    return `(${clause.counts.map(({ atLeast, of }) => `${of.map(countOf).join(" + ")} >= ${atLeast}`).join(" AND ")})`;
  const points = countedStrengths.map((strength) => `${clause.points[strength]} * ${countOf(strength)}`);
  return `(${points.join(" + ")} >= ${clause.threshold})`;
}

const positiveColumns = ({ standard }: ExpressionContext): SqlColumn[] =>
  standard.dimensions.flatMap(({ code }) =>
    moments.map((when): SqlColumn => {
      const clauses = standard.clauses.map((clause) => writeClause(clause, code, when));
      return [`${columnOfCode(code)}_${when}`, truth(clauses.join(" OR "))];
    }),
  );

const elementColumns = (context: ExpressionContext): SqlColumn[] =>
  context.standard.elements.flatMap(({ code, condition }) =>
    moments.map((when): SqlColumn => [
      `element_${code}_${when}`,
      truth(writeCondition(condition, when, context)),
    ]),
  );

/** Each finding, NULL on a list that it does not apply to. */
const findingColumns = (context: ExpressionContext): SqlColumn[] =>
  context.standard.findings.map(({ code, conditions }): SqlColumn => {
    const cases = conditions.map(({ lists, condition }) => {
      const [now, could] = moments.map((when) => writeCondition(condition, when, context));
      return `WHEN list IN (${lists.map(quoteText).join(", ")}) THEN\n    CASE WHEN ${now} THEN 2 WHEN ${could} THEN 1 ELSE 0 END`;
    });
    return [`finding_${columnOfCode(code)}`, `CASE ${cases.join("\n    ")} END`];
  });

const dimensionStates = ({ dimensions }: PinnedStandard): SqlColumn[] =>
  dimensions.map(({ code }): SqlColumn => [`dimension_${columnOfCode(code)}`, stateOf(columnOfCode(code))]);

/** Everything that is worked out of a case on a list, from its answers to its findings. */
export const writeCaseSteps = (context: ExpressionContext): readonly SqlStep[] => [
  { name: "counts", columns: countColumns(context) },
  { name: "positives", columns: positiveColumns(context) },
  { name: "elements", columns: [...dimensionStates(context.standard), ...elementColumns(context)] },
  { name: "findings", columns: findingColumns(context) },
];
