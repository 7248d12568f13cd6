import type { Condition, Standard } from "@spean/model";
import { type CountsByStrength, isDimensionPositive } from "../clauses.js";
import { foldRuleCondition } from "../fold-condition.js";
import { listsInSituation, type CaseSituation } from "../verify/case-situation.js";
import type { FindingOrOutcome } from "./finding-or-outcome.js";

/** The answers that a condition is tested against, when a list is scored by `yes` answers alone. */
interface AnswerView {
  readonly standard: Standard;
  readonly yes: ReadonlySet<string>;
  readonly reported: ReadonlySet<string>;
  readonly positive: ReadonlySet<string>;
}

function viewOf(standard: Standard, list: string, yes: ReadonlySet<string>): AnswerView {
  const answered = standard.indicators.filter(({ code }) => yes.has(code));
  const counts = new Map<string, CountsByStrength>();
  for (const { dimension, strengths } of answered) {
    const strength = strengths[list] ?? "none";
    const here = counts.get(dimension) ?? { strong: 0, medium: 0, weak: 0 };
    if (strength !== "none") here[strength] += 1;
    counts.set(dimension, here);
  }
  const positive = standard.dimensions.filter(({ code }) => {
    const here = counts.get(code);
    return here !== undefined && isDimensionPositive(standard.clauses, here);
  });
  return {
    standard,
    yes: new Set(answered.map(({ code }) => code)),
    reported: new Set(counts.keys()),
    positive: new Set(positive.map(({ code }) => code)),
  };
}

/** Tests a condition; what it names and the standard does not have never holds. */
function conditionHolds(condition: Condition, view: AnswerView): boolean {
  return foldRuleCondition<boolean>(condition, {
    atLeast: (count, parts) => parts.filter(Boolean).length >= count,
    atLeastPoints: ({ atLeastPoints, points }) =>
      Object.entries(points).reduce((sum, [code, weight]) => (view.yes.has(code) ? sum + weight : sum), 0) >=
      atLeastPoints,
    positive: (code) => view.positive.has(code),
    reported: (code) => view.reported.has(code),
    indicator: (code) => view.yes.has(code),
    element: (code) =>
      view.standard.elements.some((rule) => rule.code === code && conditionHolds(rule.condition, view)),
  });
}

/**
 * Tests what holds in one situation by these `yes` answers alone. The standard's references need not all
 * resolve.
 */
export function holdsInSituation(
  standard: Standard,
  { situation, judged, yes }: { situation: CaseSituation; judged: FindingOrOutcome; yes: readonly string[] },
): boolean {
  const codes = judged.kind === "outcome" ? standard.headline : [judged.code];
  const rules = standard.findings
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ conditions }) => conditions);
  const given = new Set(yes);
  return listsInSituation(standard, situation).some(({ code: list }) => {
    const here = rules.filter(({ lists }) => lists.includes(list));
    const view = viewOf(standard, list, given);
    return here.some(({ condition }) => conditionHolds(condition, view));
  });
}
