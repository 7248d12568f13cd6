import type { ScoringCase } from "@spean/model";
import { numberOfBits, wordsOf } from "./bit-layout.js";
import type { ExpressionContext } from "./condition-expression.js";
import { formsOf } from "./form-bits.js";
import type { SqlColumn } from "./sql-dialect.js";
import { columnOfCode, quoteText, withKey, writeLines } from "./sql-names.js";
import type { JsonSource, SourceStatements, WideSource } from "./sql-source.js";

/** A table of cases, its names quoted. */
interface QuotedTable {
  readonly table: string;
  readonly id: string;
  readonly ageClass: string;
  readonly forms: string | undefined;
  /** The expression that gives the answer to an indicator. */
  readonly answerTo: (code: string) => string;
}

/** A name of a table, with that of its schema before a dot. */
const quoteTable = (name: string, quote: (part: string) => string): string =>
  name.split(".").map(quote).join(".");

function quoteSource(
  { dialect }: ExpressionContext,
  source: WideSource | JsonSource,
  madeUp?: string,
): QuotedTable {
  const { quote } = dialect;
  return {
    table: madeUp ?? quoteTable(source.table, quote),
    id: quote(source.id),
    ageClass: dialect.exactText(quote(source.ageClass)),
    forms: source.forms === undefined ? undefined : quote(source.forms),
    answerTo: (code) =>
      dialect.exactText(
        source.layout === "json" ? dialect.jsonText(quote(source.column), code) : quote(columnOfCode(code)),
      ),
  };
}

const sumOf = (conditions: readonly (readonly [condition: string, bit: number])[]): string =>
  conditions
    .map(([condition, bit]) => `CASE WHEN ${condition} THEN ${numberOfBits([bit])} ELSE 0 END`)
    .join("\n    + ");

function readAnswers(
  context: ExpressionContext,
  { table, id, ageClass, forms, answerTo }: QuotedTable,
): string {
  const { standard, layout, dialect } = context;
  const places = standard.indicators.map(({ code }) => ({ code, ...layout.places.get(code)! }));
  const bitsOf = (answer: string, word: number) =>
    sumOf(
      places
        .filter((place) => place.word === word)
        .map(({ code, bit }) => [`${answerTo(code)} = '${answer}'`, bit] as const),
    );
  const listed = forms && dialect.concat("' '", `replace(${forms}, ',', ' ')`, "' '");
  const formBits = listed
    ? sumOf(formsOf(standard).map((form, bit) => [`${listed} LIKE '% ${form} %'`, bit] as const))
    : "0";
  return dialect.readOnce(table, [
    ["case_id", id],
    ["age_class", ageClass],
    ["forms", formBits],
    ...wordsOf(layout).flatMap((word) =>
      ["yes", "no"].map((answer): SqlColumn => [`${answer}_${word}`, bitsOf(answer, word)]),
    ),
  ]);
}

function findFaults({ standard }: ExpressionContext, { table, id, ageClass, answerTo }: QuotedTable): string {
  const ofAge = `SELECT ${id} AS case_id, 'age class' AS place, 'no age class that is known: treated as unknown' AS problem
FROM ${table} WHERE ${ageClass} IS NULL OR ${ageClass} NOT IN ('adult', 'child', 'unknown', 'disputed')`;
  const ofAnswers = standard.indicators.map(
    ({ code }) => `SELECT ${id}, ${quoteText(code)}, 'no answer that is known: taken as open'
FROM ${table} WHERE ${answerTo(code)} NOT IN ('yes', 'no', 'unknown', 'declined', 'not-asked', '')`,
  );
  return [ofAge, ...ofAnswers].join("\nUNION ALL\n");
}

/** One made-up case, as a row of a made-up table that has the columns of the real one. */
function insertCase(context: ExpressionContext, source: WideSource | JsonSource, into: QuotedTable) {
  const { quote } = context.dialect;
  return ({ id, ageClass, forms = [], answers }: ScoringCase): string => {
    const given =
      source.layout === "json"
        ? [[quote(source.column), JSON.stringify(answers)] as const]
        : Object.entries(answers).map(([code, answer]) => [quote(columnOfCode(code)), answer] as const);
    const columns = [
      [into.id, id] as const,
      [quote(source.ageClass), ageClass] as const,
      ...(into.forms ? [[into.forms, forms.join(" ")] as const] : []),
      ...given,
    ];
    return `INSERT INTO ${into.table} (${columns.map(([name]) => name).join(", ")})\nVALUES (${columns.map(([, value]) => quoteText(value)).join(", ")})`;
  };
}

function createMadeUpTable(
  context: ExpressionContext,
  source: WideSource | JsonSource,
  madeUp: QuotedTable,
): string {
  const { types, quote } = context.dialect;
  const columns = [
    `${madeUp.id} ${types.id} NOT NULL`,
    `${quote(source.ageClass)} ${types.code}`,
    ...(madeUp.forms ? [`${madeUp.forms} varchar(255)`] : []),
    ...(source.layout === "json"
      ? [`${quote(source.column)} ${types.json}`]
      : context.standard.indicators.map(({ code }) => `${quote(columnOfCode(code))} varchar(16)`)),
  ];
  return `CREATE TABLE ${madeUp.table} (\n  ${writeLines(withKey(columns, [madeUp.id], context.dialect))}\n)`;
}

/**
 * Answers in a table that is there, with one row a case: in one column each, or in one column of JSON.
 *
 * @param madeUp the name of a made-up table of the same columns, to be used in its place
 */
export function writeCaseTableSource(
  context: ExpressionContext,
  source: WideSource | JsonSource,
  madeUp?: string,
): SourceStatements {
  const quoted = quoteSource(context, source, madeUp);
  return {
    tables: [quoted.table],
    create: madeUp ? [createMadeUpTable(context, source, quoted)] : [],
    insert: (made) => made.map(insertCase(context, source, quoted)),
    answers: (caseId) =>
      readAnswers(context, quoted) + (caseId === undefined ? "" : `\nWHERE ${quoted.id} = ${caseId}`),
    faults: findFaults(context, quoted),
  };
}
