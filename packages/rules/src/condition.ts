import type { Condition, PalermoElement } from "@spean/model";

/** What a condition may look at: the answers given, or the answers as they would be if every open question were `yes`. */
export interface View {
  /** The dimension is positive on the list being scored. */
  positive(dimension: string): boolean;
  /** Some indicator of the dimension or group is `yes`, on the list or not. */
  reported(dimension: string): boolean;
  /** The indicator is `yes`. */
  answered(indicator: string): boolean;
  /** The element holds on the list being scored. */
  element(code: PalermoElement): boolean;
}

/** A compiled condition: a closure, so that it runs under a strict Content-Security-Policy. */
export type Test = (view: View) => boolean;

/** Compiles a condition of the rule language. Monotone: a view with more evidence never turns `true` into `false`. */
export function compileCondition(condition: Condition): Test {
  if ("all" in condition) {
    const tests = condition.all.map(compileCondition);
    return (view) => tests.every((test) => test(view));
  }
  if ("any" in condition) {
    const tests = condition.any.map(compileCondition);
    return (view) => tests.some((test) => test(view));
  }
  if ("atLeast" in condition) {
    const tests = condition.of.map(compileCondition);
    return (view) => tests.filter((test) => test(view)).length >= condition.atLeast;
  }
  if ("positive" in condition) return (view) => view.positive(condition.positive);
  if ("reported" in condition) return (view) => view.reported(condition.reported);
  if ("indicator" in condition) return (view) => view.answered(condition.indicator);
  return (view) => view.element(condition.element);
}

type Leaf = Extract<Condition, { positive: string } | { reported: string } | { indicator: string }>;

/** The leaves of a condition that speak of answers, in the order written. Elements are no leaves: their conditions name none. */
export function leavesOf(condition: Condition): Leaf[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  if ("atLeast" in condition) return condition.of.flatMap(leavesOf);
  return "element" in condition ? [] : [condition];
}
