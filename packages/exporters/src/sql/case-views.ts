import { AgeClass } from "@spean/model";
import { countedStrengths, writeCaseSteps } from "./case-steps.js";
import { wordsOf } from "./bit-layout.js";
import type { ExpressionContext } from "./condition-expression.js";
import type { SourceStatements } from "./sql-source.js";
import { columnOfCode, quoteText, writeLines } from "./sql-names.js";

/** Views of a script, in the order in which they are made. */
export const viewNames = [
  "case_answers",
  "case_states",
  "dimensions",
  "findings",
  "outcomes",
  "faults",
] as const;

const stateWord = (rank: string): string =>
  `CASE ${rank} WHEN 2 THEN 'indicated' WHEN 1 THEN 'undetermined' WHEN 0 THEN 'not-indicated' END`;

/** One of several columns, by a code in another. */
const pick = (by: string, columns: ReadonlyMap<string, string>): string =>
  `CASE ${by} ${[...columns].map(([code, column]) => `WHEN ${quoteText(code)} THEN ${column}`).join(" ")} END`;

const codesAsRows = (name: string, codes: readonly string[]): string =>
  codes.map((code, at) => `SELECT ${quoteText(code)}${at === 0 ? ` AS ${name}` : ""}`).join(" UNION ALL ");

/** A case with each list that applies to it, and all that is worked out of its answers. */
function writeCaseStates(context: ExpressionContext, answers: string): string {
  const { dialect, layout } = context;
  const ages = AgeClass.options.filter((age) => age !== "unknown");
  const base = `SELECT a.case_id, CASE WHEN a.age_class = 'adult' THEN 'adult' ELSE 'child' END AS treat_as, l.list,
  ${writeLines([
    ...wordsOf(layout).flatMap((word) => [`a.yes_${word}`, `a.no_${word}`]),
    ...context.standard.dimensions.flatMap(({ code }) =>
      countedStrengths.map((strength) => `l.${columnOfCode(code)}_${strength}`),
    ),
  ])}
FROM ${answers} a JOIN spean_lists l
  ON CASE a.age_class ${ages.map((age) => `WHEN '${age}' THEN l.age_${age}`).join(" ")} ELSE l.age_unknown END = 1
  AND (a.forms = 0 OR ${dialect.both("a.forms", "l.list_forms")} <> 0)`;
  return dialect.withSteps({ name: "base", query: base }, writeCaseSteps(context));
}

const columnsOf = (codes: readonly string[], name: (column: string) => string) =>
  new Map(codes.map((code) => [code, name(columnOfCode(code))]));

function writeDimensions({ standard }: ExpressionContext, states: string): string {
  const codes = standard.dimensions.map(({ code }) => code);
  const column = (name: (column: string) => string) => pick("d.dimension", columnsOf(codes, name));
  return `SELECT s.case_id, s.list, d.dimension,
  ${writeLines([
    `${stateWord(column((name) => `s.dimension_${name}`))} AS state`,
    ...countedStrengths.map((strength) => `${column((name) => `s.${name}_${strength}_now`)} AS ${strength}`),
  ])}
FROM ${states} s CROSS JOIN (${codesAsRows("dimension", codes)}) d`;
}

function writeFindings({ standard }: ExpressionContext, states: string): string {
  const codes = standard.findings.map(({ code }) => code);
  return `SELECT case_id, list, finding, ${stateWord("rank_of_state")} AS state
FROM (
  SELECT s.case_id, s.list, f.finding, ${pick(
    "f.finding",
    columnsOf(codes, (name) => `s.finding_${name}`),
  )} AS rank_of_state
  FROM ${states} s CROSS JOIN (${codesAsRows("finding", codes)}) f
) ranked
WHERE rank_of_state IS NOT NULL`;
}

function writeOutcomes({ standard, layout, dialect }: ExpressionContext, states: string): string {
  const headline = standard.headline.map((code) => `finding_${columnOfCode(code)}`);
  const anyIs = (state: number) => headline.map((name) => `${name} = ${state}`).join(" OR ");
  const bitsOf = (word: number) =>
    [...layout.places.values()].filter((place) => place.word === word).map(({ bit }) => bit);
  const reported = wordsOf(layout).map((word) => dialect.countBits(`yes_${word}`, bitsOf(word)));
  return `SELECT o.case_id, o.treat_as, ${stateWord("o.rank_of_state")} AS outcome, o.reported,
  r.version AS standard_version, r.digest AS standard_digest
FROM (
  SELECT case_id, max(treat_as) AS treat_as, max(${reported.join(" + ")}) AS reported,
    max(CASE WHEN ${anyIs(2)} THEN 2 WHEN ${anyIs(1)} THEN 1 ELSE 0 END) AS rank_of_state
  FROM ${states} s
  GROUP BY case_id
) o CROSS JOIN spean_standard r`;
}

/** Queries of each view over the answers of a source, with names that begin with `prefix`. */
export function writeViewQueries(
  context: ExpressionContext,
  prefix: string,
  { answers, faults }: SourceStatements,
): ReadonlyMap<string, string> {
  const states = `${prefix}case_states`;
  return new Map([
    ["case_answers", answers()],
    ["case_states", writeCaseStates(context, `${prefix}case_answers`)],
    ["dimensions", writeDimensions(context, states)],
    ["findings", writeFindings(context, states)],
    ["outcomes", writeOutcomes(context, states)],
    ["faults", faults],
  ]);
}

/** A query of the outcome of one case, whose id is a parameter: nothing of another case is worked out. */
export function writeCaseQuery(context: ExpressionContext, { answers }: SourceStatements): string {
  const asked = "(SELECT case_id FROM asked)";
  const states = writeCaseStates(context, `(\n${answers(asked)}\n)`);
  return `WITH asked AS (SELECT ${context.dialect.parameter} AS case_id)\n${writeOutcomes(context, `(\n${states}\n)`)}`;
}
