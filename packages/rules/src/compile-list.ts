import type { PalermoElement, PinnedStandard } from "@spean/model";
import { compileCondition, type Test } from "./condition.js";
import { belongingTo, type Question, questionsOf, type ScoredIndicator, scoredOn } from "./layout.js";
import type { Places } from "./places.js";

/** A list made ready to be evaluated. Everything is in the standard's order. */
export interface CompiledList {
  readonly code: string;
  readonly dimensions: readonly { readonly code: string; readonly indicators: readonly ScoredIndicator[] }[];
  readonly elements: readonly { readonly code: PalermoElement; readonly questions: readonly Question[]; readonly test: Test }[];
  readonly findings: readonly { readonly code: string; readonly test: Test }[];
  /** The places of the indicators that belong to the list. */
  readonly belonging: ReadonlySet<number>;
}

/** Compiles one list of a standard: its dimensions, and the conditions of the elements and findings that apply to it. */
export function compileList(standard: PinnedStandard, list: string, places: Places): CompiledList {
  return {
    code: list,
    dimensions: standard.dimensions.map(({ code }) => ({ code, indicators: scoredOn(standard, list, code) })),
    elements: standard.elements.map(({ code, condition }) => ({
      code,
      questions: questionsOf(condition, { list, standard, places }),
      test: compileCondition(condition, places),
    })),
    findings: standard.findings.flatMap(({ code, conditions }) =>
      conditions.filter(({ lists }) => lists.includes(list)).map(({ condition }) => ({ code, test: compileCondition(condition, places) })),
    ),
    belonging: belongingTo(standard, list),
  };
}
