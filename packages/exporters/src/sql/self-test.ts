import type { PinnedStandard, ScoringCase } from "@spean/model";
import { compileStandard } from "@spean/rules";
import { countedStrengths } from "./case-steps.js";
import type { ExpressionContext } from "./condition-expression.js";
import { quoteText } from "./sql-names.js";

/** Made-up cases of a self-test: each list with everything, nothing, and just enough and too little of each. */
export function makeTestCases(standard: PinnedStandard): readonly ScoringCase[] {
  const codes = standard.indicators.map(({ code }) => code);
  const answer = (asked: readonly string[], said: "yes" | "no") =>
    Object.fromEntries(asked.map((code) => [code, said] as const));
  const of = (...dimensions: string[]) =>
    standard.indicators.filter(({ dimension }) => dimensions.includes(dimension)).map(({ code }) => code);
  const named = [...standard.groups, ...standard.dimensions].map(({ code }) => code);
  const cases: Omit<ScoringCase, "id">[] = [
    { ageClass: "adult", answers: answer(codes, "yes") },
    { ageClass: "child", answers: answer(codes, "yes") },
    { ageClass: "disputed", answers: {} },
    { ageClass: "unknown", forms: ["sexual"], answers: { [codes[0]!]: "unknown" } },
    { ageClass: "adult", forms: ["labour"], answers: answer(codes, "no") },
    ...named.map((code) => ({ ageClass: "adult" as const, answers: answer(of(code), "yes") })),
    ...named.map((code) => ({
      ageClass: "child" as const,
      answers: { ...answer(codes, "yes"), ...answer(of(code), "no") },
    })),
  ];
  return cases.map((made, at) => ({ id: `spean-test-${at + 1}`, ...made }));
}

/** Checks of a script, each as a query of `test`, `expected` and `found`; one that differs cannot be written. */
export function writeChecks({ standard, dialect }: ExpressionContext, prefix: string): readonly string[] {
  const { evaluate } = compileStandard(standard);
  const value = { strong: 1, medium: 2, weak: 3 } as const;
  const sums = standard.lists.map(({ code: list }) => {
    const sum = standard.indicators.reduce((total, { strengths }, at) => {
      const strength = countedStrengths.find((one) => one === strengths[list]);
      return total + (strength ? (at + 1) ** 2 * value[strength] : 0);
    }, 0);
    return `SELECT 'strengths of ${list}', '${sum}', (
  SELECT ${dialect.asText("sum(i.position * i.position * CASE s.strength WHEN 'strong' THEN 1 WHEN 'medium' THEN 2 WHEN 'weak' THEN 3 ELSE 0 END)")}
  FROM spean_strengths s JOIN spean_indicators i ON i.indicator = s.indicator WHERE s.list = '${list}')`;
  });
  const outcomes = makeTestCases(standard).map((made) => {
    const { outcome, treatAs, reported } = evaluate(made);
    return `SELECT ${quoteText(made.id)}, '${outcome} ${treatAs} ${reported}', (
  SELECT ${dialect.concat("outcome", "' '", "treat_as", "' '", dialect.asText("reported"))} FROM ${prefix}outcomes WHERE case_id = ${quoteText(made.id)})`;
  });
  return [...sums, ...outcomes];
}
