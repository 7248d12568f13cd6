import type { Condition } from "@spean/model";
import { foldRuleCondition, type PointsRuleCondition } from "../fold-condition.js";
import { requireCodePlace, type StandardPlaceIndex } from "./standard-places.js";

/**
 * What a condition is tested against, by place: with the `yes` answers alone, or with every open question
 * answered `yes` as well. `positive`: the dimension is positive on the list; `reported`: some indicator of
 * the dimension or group is `yes`, on the list or not.
 */
export interface EvidenceByPlace {
  readonly positive: readonly boolean[];
  readonly reported: readonly boolean[];
  readonly elements: readonly boolean[];
  readonly answered: (indicator: number) => boolean;
}

/** A compiled condition: a closure, so that it runs under a strict Content-Security-Policy. */
export type CompiledConditionTest = (view: EvidenceByPlace) => boolean;

/**
 * Compiles a condition of the rule language. Monotone: a view with more evidence never turns `true` into
 * `false`.
 */
export function compileConditionTest(
  condition: Condition,
  places: StandardPlaceIndex,
): CompiledConditionTest {
  return foldRuleCondition<CompiledConditionTest>(condition, {
    atLeast: (count, tests) => (view) => tests.filter((test) => test(view)).length >= count,
    atLeastPoints: (points) => compilePoints(points, places),
    positive: (code) => testPlace("positive", requireCodePlace(places.dimensions, code)),
    reported: (code) => testPlace("reported", requireCodePlace(places.dimensions, code)),
    element: (code) => testPlace("elements", requireCodePlace(places.elements, code)),
    indicator: (code) => {
      const place = requireCodePlace(places.indicators, code);
      return (view) => view.answered(place);
    },
  });
}

function testPlace(part: "positive" | "reported" | "elements", place: number): CompiledConditionTest {
  return (view) => view[part][place] === true;
}

function compilePoints(
  { atLeastPoints, points }: PointsRuleCondition,
  places: StandardPlaceIndex,
): CompiledConditionTest {
  const weighed = Object.entries(points).map(([code, weight]) => ({
    place: requireCodePlace(places.indicators, code),
    weight,
  }));
  return (view) =>
    weighed.reduce((sum, { place, weight }) => (view.answered(place) ? sum + weight : sum), 0) >=
    atLeastPoints;
}

type AnswerLeaf = Extract<Condition, { positive: string } | { reported: string } | { indicator: string }>;

/**
 * The leaves of a condition that depend on answers, in the order written; points name each of their
 * indicators. Elements are no leaves: their conditions name none.
 */
export function answerLeavesOf(condition: Condition): AnswerLeaf[] {
  return foldRuleCondition<AnswerLeaf[]>(condition, {
    atLeast: (_, parts) => parts.flat(),
    atLeastPoints: ({ points }) => Object.keys(points).map((indicator) => ({ indicator })),
    positive: (positive) => [{ positive }],
    reported: (reported) => [{ reported }],
    element: () => [],
    indicator: (indicator) => [{ indicator }],
  });
}
