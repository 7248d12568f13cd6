import type { ScoringCase } from "@spean/model";
import { wordsOf } from "./bit-layout.js";
import type { ExpressionContext } from "./condition-expression.js";
import { quoteText, withKey, writeLines } from "./sql-names.js";
import type { SourceStatements } from "./sql-source.js";

/** Names of the tables of a long layout. */
interface LongTables {
  readonly cases: string;
  readonly forms: string;
  readonly answers: string;
}

function createTables({ dialect }: ExpressionContext, { cases, forms, answers }: LongTables): string[] {
  const id = `case_id ${dialect.types.id} NOT NULL`;
  const { types } = dialect;
  const tables: readonly (readonly [string, readonly string[]])[] = [
    [cases, withKey([id, `age_class ${types.code}`], ["case_id"], dialect)],
    [forms, withKey([id, `form ${types.code} NOT NULL`], ["case_id", "form"], dialect)],
    [
      answers,
      withKey(
        [id, `indicator ${types.code} NOT NULL`, `answer ${types.code}`],
        ["case_id", "indicator"],
        dialect,
      ),
    ],
  ];
  return tables.map(([name, columns]) => `CREATE TABLE IF NOT EXISTS ${name} (\n  ${writeLines(columns)}\n)`);
}

const row = (...values: readonly string[]): string => `(${values.map(quoteText).join(", ")})`;

/** Statements that put cases in, the answers of each on one line. */
function insertCases({ cases, forms, answers }: LongTables, made: readonly ScoringCase[]): string[] {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [cases, made.map(({ id, ageClass }) => row(id, ageClass))],
    [forms, made.flatMap(({ id, forms: named = [] }) => named.map((form) => row(id, form)))],
    [
      answers,
      made
        .map(({ id, answers: given }) =>
          Object.entries(given)
            .map(([code, answer]) => row(id, code, answer))
            .join(", "),
        )
        .filter((line) => line !== ""),
    ],
  ];
  return rows
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `INSERT INTO ${name} VALUES\n  ${writeLines(lines)}`);
}

function gatherAnswers(
  { layout, dialect }: ExpressionContext,
  { cases, forms, answers }: LongTables,
  caseId?: string,
): string {
  const of = (column: string, before: string) =>
    caseId === undefined ? "" : `\n${before} ${column} = ${caseId}`;
  const columns = wordsOf(layout).flatMap((word) => ["yes", "no"].map((answer) => [answer, word] as const));
  const gathered = columns.map(
    ([answer, word]) =>
      `${dialect.gatherBits(`CASE WHEN a.answer = '${answer}' THEN i.bit_${word} ELSE 0 END`)} AS ${answer}_${word}`,
  );
  const given = columns.map(([answer, word]) => `coalesce(a.${answer}_${word}, 0) AS ${answer}_${word}`);
  return `SELECT c.case_id, c.age_class, coalesce(f.forms, 0) AS forms,
  ${writeLines(given)}
FROM ${cases} c
LEFT JOIN (
  SELECT f.case_id, ${dialect.gatherBits("k.bit")} AS forms
  FROM ${forms} f JOIN spean_forms k ON k.form = f.form${of("f.case_id", "  WHERE")}
  GROUP BY f.case_id
) f ON f.case_id = c.case_id
LEFT JOIN (
  SELECT a.case_id,
  ${writeLines(gathered)}
  FROM ${answers} a JOIN spean_indicators i ON i.indicator = a.indicator
  WHERE a.answer IN ('yes', 'no')${of("a.case_id", "    AND")}
  GROUP BY a.case_id
) a ON a.case_id = c.case_id${of("c.case_id", "WHERE")}`;
}

const findFaults = ({ cases, forms, answers }: LongTables): string =>
  `SELECT case_id, 'age class' AS place, 'no age class that is known: treated as unknown' AS problem
FROM ${cases} WHERE age_class IS NULL OR age_class NOT IN ('adult', 'child', 'unknown', 'disputed')
UNION ALL
SELECT f.case_id, 'form', 'no form that is known: not used'
FROM ${forms} f LEFT JOIN spean_forms k ON k.form = f.form WHERE k.form IS NULL
UNION ALL
SELECT a.case_id, a.indicator, 'no indicator of this release: not used'
FROM ${answers} a LEFT JOIN spean_indicators i ON i.indicator = a.indicator WHERE i.indicator IS NULL
UNION ALL
SELECT case_id, indicator, 'no answer that is known: taken as open'
FROM ${answers} WHERE answer NOT IN ('yes', 'no', 'unknown', 'declined', 'not-asked', '')
UNION ALL
SELECT a.case_id, a.indicator, 'an answer of a case that is not there: not used'
FROM ${answers} a LEFT JOIN ${cases} c ON c.case_id = a.case_id WHERE c.case_id IS NULL`;

/** Answers in tables of their own, a row an answer. */
export function writeLongSource(context: ExpressionContext, prefix: string): SourceStatements {
  const tables = { cases: `${prefix}cases`, forms: `${prefix}case_forms`, answers: `${prefix}answers` };
  return {
    tables: Object.values(tables),
    create: createTables(context, tables),
    insert: (made) => insertCases(tables, made),
    answers: (caseId) => gatherAnswers(context, tables, caseId),
    faults: findFaults(tables),
  };
}
