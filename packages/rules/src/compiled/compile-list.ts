import type { PalermoElement, PinnedStandard } from "@spean/model";
import { compileConditionTest } from "./compile-condition.js";
import { DimensionSignCounter } from "./dimension-counter.js";
import { type IndicatorBitSet, bitsOfPlaces, type IndicatorFieldLayout } from "./indicator-fields.js";
import {
  placesOnList,
  type RestingQuestion,
  questionsBehindCondition,
  type ScoredIndicator,
  scoredIndicatorsOn,
} from "./list-layout.js";
import type { StandardPlaceIndex } from "./standard-places.js";
import { type CompiledCondition, type ListTruthFunctions, compileListTruths } from "./rule-truths.js";

/** A dimension on a list: the indicators that count, and their counter. */
export interface CompiledDimension {
  readonly code: string;
  readonly indicators: readonly ScoredIndicator[];
  readonly counter: DimensionSignCounter;
}

/** An element on a list: the questions it rests on, also as a set, and its condition. */
export interface CompiledElement extends CompiledCondition {
  readonly code: PalermoElement;
  readonly questions: readonly RestingQuestion[];
  readonly mask: IndicatorBitSet;
}

/** A finding that applies to a list. */
interface CompiledFinding extends CompiledCondition {
  readonly code: string;
}

/** A list made ready to be evaluated. Everything is in the standard's order. */
export interface CompiledIndicatorList extends ListTruthFunctions {
  readonly code: string;
  readonly draft: boolean;
  readonly dimensions: readonly CompiledDimension[];
  readonly elements: readonly CompiledElement[];
  readonly findings: readonly CompiledFinding[];
  /** The indicators that belong to the list. */
  readonly belonging: IndicatorBitSet;
  /** The indicators that count on the list. */
  readonly counted: IndicatorBitSet;
}

/**
 * Compiles one list of a standard: its dimensions, and the conditions of the elements and findings that apply
 * to it.
 */
export function compileIndicatorList(
  standard: PinnedStandard,
  code: string,
  { places, fields }: { places: StandardPlaceIndex; fields: IndicatorFieldLayout },
): CompiledIndicatorList {
  const dimensions = standard.dimensions.map((dimension) => {
    const indicators = scoredIndicatorsOn(standard, code, dimension.code);
    return {
      code: dimension.code,
      indicators,
      counter: new DimensionSignCounter(indicators, standard.clauses, fields),
    };
  });
  const elements = standard.elements.map(({ code: element, condition }) => {
    const questions = questionsBehindCondition(condition, { list: code, standard, places });
    const mask = bitsOfPlaces(fields, placesIn(questions));
    return { code: element, questions, mask, condition, test: compileConditionTest(condition, places) };
  });
  const findings = standard.findings.flatMap(({ code: finding, conditions }) =>
    conditions
      .filter(({ lists }) => lists.includes(code))
      .map(({ condition }) => ({ code: finding, condition, test: compileConditionTest(condition, places) })),
  );
  return {
    code,
    draft: standard.lists.some((list) => list.code === code && list.draft),
    dimensions,
    elements,
    findings,
    belonging: bitsOfPlaces(fields, placesOnList(standard, code)),
    counted: bitsOfPlaces(
      fields,
      dimensions.flatMap(({ indicators }) => placesIn(indicators)),
    ),
    ...compileListTruths(
      { counters: dimensions.map(({ counter }) => counter), elements, findings },
      places,
      fields,
    ),
  };
}

const placesIn = (questions: readonly RestingQuestion[]) => questions.map(({ place }) => place);
