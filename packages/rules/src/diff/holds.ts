import type { Condition, Standard } from "@spean/model";
import { type Counts, isPositive } from "../clause.js";
import { listsIn, type Situation } from "../verify/situation.js";
import type { Judged } from "./judged.js";

/** What a condition looks at when a list is scored by `yes` answers alone. */
interface View {
  readonly standard: Standard;
  readonly yes: ReadonlySet<string>;
  readonly reported: ReadonlySet<string>;
  readonly positive: ReadonlySet<string>;
}

function viewOf(standard: Standard, list: string, yes: ReadonlySet<string>): View {
  const answered = standard.indicators.filter(({ code }) => yes.has(code));
  const counts = new Map<string, Counts>();
  for (const { dimension, strengths } of answered) {
    const strength = strengths[list] ?? "none";
    const here = counts.get(dimension) ?? { strong: 0, medium: 0, weak: 0 };
    if (strength !== "none") here[strength] += 1;
    counts.set(dimension, here);
  }
  const positive = standard.dimensions.filter(({ code }) => {
    const here = counts.get(code);
    return here !== undefined && isPositive(standard.clauses, here);
  });
  return {
    standard,
    yes: new Set(answered.map(({ code }) => code)),
    reported: new Set(counts.keys()),
    positive: new Set(positive.map(({ code }) => code)),
  };
}

/** Whether a condition holds; what it names and the standard does not have never does. */
function conditionHolds(condition: Condition, view: View): boolean {
  const inner = (each: Condition) => conditionHolds(each, view);
  if ("all" in condition) return condition.all.every(inner);
  if ("any" in condition) return condition.any.some(inner);
  if ("atLeast" in condition) return condition.of.filter(inner).length >= condition.atLeast;
  if ("positive" in condition) return view.positive.has(condition.positive);
  if ("reported" in condition) return view.reported.has(condition.reported);
  if ("indicator" in condition) return view.yes.has(condition.indicator);
  if ("element" in condition)
    return view.standard.elements.some((rule) => rule.code === condition.element && inner(rule.condition));
  const points = Object.entries(condition.points).map(([code, weight]) => (view.yes.has(code) ? weight : 0));
  return points.reduce((sum, weight) => sum + weight, 0) >= condition.atLeastPoints;
}

/** Whether something holds in one situation by these `yes` answers alone. The standard's references need not all resolve. */
export function holds(
  standard: Standard,
  { situation, judged, yes }: { situation: Situation; judged: Judged; yes: readonly string[] },
): boolean {
  const codes = judged.kind === "outcome" ? standard.headline : [judged.code];
  const rules = standard.findings
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ conditions }) => conditions);
  const given = new Set(yes);
  return listsIn(standard, situation).some(({ code: list }) => {
    const here = rules.filter(({ lists }) => lists.includes(list));
    const view = viewOf(standard, list, given);
    return here.some(({ condition }) => conditionHolds(condition, view));
  });
}
