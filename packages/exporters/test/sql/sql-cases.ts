import { AgeClass, Answer, FormOfExploitation, type PinnedStandard, type ScoringCase } from "@spean/model";
import fc from "fast-check";
import type { SqlSource } from "../../src/sql.js";

/** Cases of every age class and form, whose answers lean to yes, to no, or to nothing. */
export function randomSqlCases({ indicators }: PinnedStandard, count: number, seed: number): ScoringCase[] {
  const codes = indicators.map(({ code }) => code);
  const leaning = fc.constantFrom<readonly Answer[]>(
    ["yes", "no", "no", "no", "no", "no", "no"],
    ["yes", "no", "no", "unknown", "declined", "not-asked"],
    Answer.options,
    ["no"],
  );
  const answers = fc
    .tuple(leaning, fc.subarray(codes), fc.boolean())
    .chain(([kinds, some, whole]) =>
      fc
        .tuple(
          ...(whole ? codes : some).map((code) => fc.tuple(fc.constant(code), fc.constantFrom(...kinds))),
        )
        .map((pairs): Record<string, Answer> => Object.fromEntries(pairs)),
    );
  const made = fc.record({
    ageClass: fc.constantFrom(...AgeClass.options),
    forms: fc.oneof(
      fc.constant([]),
      fc.constant(["sexual" as const]),
      fc.subarray([...FormOfExploitation.options]),
    ),
    answers,
  });
  return fc.sample(made, { numRuns: count, seed }).map((one, at) => ({ id: `c-${at + 1}`, ...one }));
}

const quoted = (text: string | undefined): string => (text === undefined ? "NULL" : `'${text}'`);
const inBatches = (table: string, rows: readonly string[]): string[] =>
  Array.from(
    { length: Math.ceil(rows.length / 500) },
    (_, batch) => `INSERT INTO ${table} VALUES ${rows.slice(batch * 500, batch * 500 + 500).join(", ")};`,
  );

/** Puts cases where a script of a layout reads them; every third open answer is NULL, every other one empty. */
export function insertCases(
  source: SqlSource,
  { indicators }: PinnedStandard,
  cases: readonly ScoringCase[],
  dialect: string,
): string {
  const quote = (name: string) => (dialect === "mariadb" ? `\`${name}\`` : `"${name}"`);
  const stored = (answer: Answer | undefined, at: number): string =>
    answer === undefined || answer === "not-asked"
      ? (["NULL", "''", "'not-asked'"][at % 3] as string)
      : quoted(answer);
  if (source.layout === "long")
    return [
      ...inBatches(
        "spean_cases",
        cases.map(({ id, ageClass }) => `(${quoted(id)}, ${quoted(ageClass)})`),
      ),
      ...inBatches(
        "spean_case_forms",
        cases.flatMap(({ id, forms = [] }) => forms.map((form) => `(${quoted(id)}, ${quoted(form)})`)),
      ),
      ...inBatches(
        "spean_answers",
        cases.flatMap(({ id, answers }) =>
          Object.entries(answers).map(
            ([code, answer], at) => `(${quoted(id)}, ${quoted(code)}, ${stored(answer, at)})`,
          ),
        ),
      ),
    ].join("\n");
  return inBatches(
    quote(source.table),
    cases.map(({ id, ageClass, forms = [], answers }, row) => {
      const listed =
        forms.length === 0 ? ["NULL", "''"][row % 2] : quoted(forms.join([" ", ",", ", "][row % 3]));
      const given =
        source.layout === "json"
          ? [quoted(JSON.stringify(answers))]
          : indicators.map(({ code }, at) => stored(answers[code], at));
      return `(${[quoted(id), quoted(ageClass), listed, ...given].join(", ")})`;
    }),
  ).join("\n");
}
