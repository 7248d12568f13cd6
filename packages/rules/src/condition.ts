import type { Condition } from "@spean/model";
import { placeOf, type Places } from "./places.js";

/**
 * What a condition may look at, by place: with the `yes` answers alone, or with every open question answered `yes` as well.
 * `positive`: the dimension is positive on the list; `reported`: some indicator of the dimension or group is `yes`, on the list or not.
 */
export interface View {
  readonly positive: readonly boolean[];
  readonly reported: readonly boolean[];
  readonly elements: readonly boolean[];
  readonly answered: (indicator: number) => boolean;
}

/** A compiled condition: a closure, so that it runs under a strict Content-Security-Policy. */
export type Test = (view: View) => boolean;

/** Compiles a condition of the rule language. Monotone: a view with more evidence never turns `true` into `false`. */
export function compileCondition(condition: Condition, places: Places): Test {
  const compileAll = (conditions: readonly Condition[]) =>
    conditions.map((inner) => compileCondition(inner, places));
  if ("all" in condition) {
    const tests = compileAll(condition.all);
    return (view) => tests.every((test) => test(view));
  }
  if ("any" in condition) {
    const tests = compileAll(condition.any);
    return (view) => tests.some((test) => test(view));
  }
  if ("atLeast" in condition) {
    const tests = compileAll(condition.of);
    return (view) => tests.filter((test) => test(view)).length >= condition.atLeast;
  }
  if ("atLeastPoints" in condition) return compilePoints(condition, places);
  if ("positive" in condition) return atPlace("positive", placeOf(places.dimensions, condition.positive));
  if ("reported" in condition) return atPlace("reported", placeOf(places.dimensions, condition.reported));
  if ("element" in condition) return atPlace("elements", placeOf(places.elements, condition.element));
  const place = placeOf(places.indicators, condition.indicator);
  return (view) => view.answered(place);
}

function atPlace(part: "positive" | "reported" | "elements", place: number): Test {
  return (view) => view[part][place] === true;
}

function compilePoints(
  { atLeastPoints, points }: Extract<Condition, { atLeastPoints: number }>,
  places: Places,
): Test {
  const weighed = Object.entries(points).map(([code, weight]) => ({
    place: placeOf(places.indicators, code),
    weight,
  }));
  return (view) =>
    weighed.reduce((sum, { place, weight }) => (view.answered(place) ? sum + weight : sum), 0) >=
    atLeastPoints;
}

type Leaf = Extract<Condition, { positive: string } | { reported: string } | { indicator: string }>;

/**
 * The leaves of a condition that speak of answers, in the order written; points name each of their indicators.
 * Elements are no leaves: their conditions name none.
 */
export function leavesOf(condition: Condition): Leaf[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  if ("atLeast" in condition) return condition.of.flatMap(leavesOf);
  if ("atLeastPoints" in condition) return Object.keys(condition.points).map((indicator) => ({ indicator }));
  return "element" in condition ? [] : [condition];
}
