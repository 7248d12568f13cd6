import type { Condition, Standard } from "@spean/model";
import { foldRuleCondition } from "../fold-condition.js";

/** One list of a standard: what an answer set is judged by. */
export interface IndicatorListFrame {
  readonly standard: Standard;
  readonly list: string;
}

/** Indicators that no rule in view can tell apart: exchanging the answers of two of them changes nothing. */
export type IndicatorEquivalenceClass = readonly string[];

/** The points that each leaf of a condition gives to single indicators, leaf by leaf. */
function weightsIn(condition: Condition): ReadonlyMap<string, number>[] {
  return foldRuleCondition<ReadonlyMap<string, number>[]>(condition, {
    atLeast: (_, parts) => parts.flat(),
    atLeastPoints: ({ points }) => [new Map(Object.entries(points))],
    indicator: (indicator) => [new Map([[indicator, 1]])],
    positive: () => [],
    reported: () => [],
    element: () => [],
  });
}

/** The weights of single indicators in the conditions of a standard: elements first, then findings. */
function singleWeights({ elements, findings }: Standard): ReadonlyMap<string, number>[] {
  const conditions = [...elements, ...findings.flatMap((finding) => finding.conditions)];
  return conditions.flatMap(({ condition }) => weightsIn(condition));
}

/**
 * The classes of interchangeable indicators of the frames, those of one dimension side by side: same
 * dimension, same strength on every list in view, and the same weight wherever a condition singles indicators
 * out.
 */
export function groupInterchangeableIndicators(
  frames: readonly IndicatorListFrame[],
  indicators: readonly string[],
): IndicatorEquivalenceClass[] {
  const views = frames.map(({ standard, list }) => ({
    list,
    leaves: singleWeights(standard),
    known: new Map(standard.indicators.map((indicator) => [indicator.code, indicator])),
  }));
  const keyOf = (code: string) =>
    JSON.stringify(
      views.map(({ list, leaves, known }) => {
        const indicator = known.get(code);
        return [
          indicator?.dimension,
          indicator?.strengths[list] ?? "none",
          leaves.map((leaf) => leaf.get(code) ?? 0),
        ];
      }),
    );
  const dimensionOf = (code: string) => code.split(".", 1)[0] as string;
  const classes = new Map<string, Map<string, string[]>>();
  for (const code of indicators) {
    const siblings = classes.get(dimensionOf(code)) ?? new Map<string, string[]>();
    classes.set(dimensionOf(code), siblings);
    const key = keyOf(code);
    siblings.set(key, [...(siblings.get(key) ?? []), code]);
  }
  return [...classes.values()].flatMap((siblings) => [...siblings.values()]);
}
