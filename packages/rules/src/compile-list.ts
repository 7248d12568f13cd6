import type { PalermoElement, PinnedStandard } from "@spean/model";
import { compileCondition } from "./condition.js";
import { DimensionCounter } from "./dimension-counter.js";
import { type Bits, bitsOf, type Fields } from "./fields.js";
import { belongingTo, type Question, questionsOf, type ScoredIndicator, scoredOn } from "./layout.js";
import type { Places } from "./places.js";
import { type CompiledCondition, type ListTruths, truthsOn } from "./truths.js";

/** A dimension on a list: the indicators that count, and their counter. */
export interface CompiledDimension {
  readonly code: string;
  readonly indicators: readonly ScoredIndicator[];
  readonly counter: DimensionCounter;
}

/** An element on a list: the questions it rests on, also as a set, and its condition. */
export interface CompiledElement extends CompiledCondition {
  readonly code: PalermoElement;
  readonly questions: readonly Question[];
  readonly mask: Bits;
}

/** A finding that applies to a list. */
interface CompiledFinding extends CompiledCondition {
  readonly code: string;
}

/** A list made ready to be evaluated. Everything is in the standard's order. */
export interface CompiledList extends ListTruths {
  readonly code: string;
  readonly draft: boolean;
  readonly dimensions: readonly CompiledDimension[];
  readonly elements: readonly CompiledElement[];
  readonly findings: readonly CompiledFinding[];
  /** The indicators that belong to the list. */
  readonly belonging: Bits;
  /** The indicators that count on the list. */
  readonly counted: Bits;
}

/** Compiles one list of a standard: its dimensions, and the conditions of the elements and findings that apply to it. */
export function compileList(
  standard: PinnedStandard,
  code: string,
  { places, fields }: { places: Places; fields: Fields },
): CompiledList {
  const dimensions = standard.dimensions.map((dimension) => {
    const indicators = scoredOn(standard, code, dimension.code);
    return {
      code: dimension.code,
      indicators,
      counter: new DimensionCounter(indicators, standard.clauses, fields),
    };
  });
  const elements = standard.elements.map(({ code: element, condition }) => {
    const questions = questionsOf(condition, { list: code, standard, places });
    const mask = bitsOf(fields, placesIn(questions));
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
    belonging: bitsOf(fields, belongingTo(standard, code)),
    counted: bitsOf(
      fields,
      dimensions.flatMap(({ indicators }) => placesIn(indicators)),
    ),
    ...truthsOn({ counters: dimensions.map(({ counter }) => counter), elements, findings }, places, fields),
  };
}

const placesIn = (questions: readonly Question[]) => questions.map(({ place }) => place);
