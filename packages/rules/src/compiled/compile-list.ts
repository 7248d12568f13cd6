import type { PalermoElement, PinnedStandard } from "@spean/model";
import { compileCondition } from "./compile-condition.js";
import { DimensionCounter } from "./dimension-counter.js";
import { type IndicatorBits, bitsOfPlaces, type IndicatorFields } from "./indicator-fields.js";
import {
  placesOnList,
  type RestingQuestion,
  questionsBehind,
  type ScoredIndicator,
  scoredIndicatorsOn,
} from "./list-layout.js";
import type { StandardPlaces } from "./standard-places.js";
import { type CompiledCondition, type TruthFunctions, compileTruths } from "./rule-truths.js";

/** A dimension on a list: the indicators that count, and their counter. */
export interface CompiledDimension {
  readonly code: string;
  readonly indicators: readonly ScoredIndicator[];
  readonly counter: DimensionCounter;
}

/** An element on a list: the questions it rests on, also as a set, and its condition. */
export interface CompiledElement extends CompiledCondition {
  readonly code: PalermoElement;
  readonly questions: readonly RestingQuestion[];
  readonly mask: IndicatorBits;
}

/** A finding that applies to a list. */
interface CompiledFinding extends CompiledCondition {
  readonly code: string;
}

/** A list made ready to be evaluated. Everything is in the standard's order. */
export interface CompiledList extends TruthFunctions {
  readonly code: string;
  readonly draft: boolean;
  readonly dimensions: readonly CompiledDimension[];
  readonly elements: readonly CompiledElement[];
  readonly findings: readonly CompiledFinding[];
  /** The indicators that belong to the list. */
  readonly belonging: IndicatorBits;
  /** The indicators that count on the list. */
  readonly counted: IndicatorBits;
}

/** Compiles one list of a standard: its dimensions, and the conditions of the elements and findings that apply to it. */
export function compileList(
  standard: PinnedStandard,
  code: string,
  { places, fields }: { places: StandardPlaces; fields: IndicatorFields },
): CompiledList {
  const dimensions = standard.dimensions.map((dimension) => {
    const indicators = scoredIndicatorsOn(standard, code, dimension.code);
    return {
      code: dimension.code,
      indicators,
      counter: new DimensionCounter(indicators, standard.clauses, fields),
    };
  });
  const elements = standard.elements.map(({ code: element, condition }) => {
    const questions = questionsBehind(condition, { list: code, standard, places });
    const mask = bitsOfPlaces(fields, placesIn(questions));
    return { code: element, questions, mask, condition, test: compileCondition(condition, places) };
  });
  const findings = standard.findings.flatMap(({ code: finding, conditions }) =>
    conditions
      .filter(({ lists }) => lists.includes(code))
      .map(({ condition }) => ({ code: finding, condition, test: compileCondition(condition, places) })),
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
    ...compileTruths(
      { counters: dimensions.map(({ counter }) => counter), elements, findings },
      places,
      fields,
    ),
  };
}

const placesIn = (questions: readonly RestingQuestion[]) => questions.map(({ place }) => place);
