import type { DimensionState, ElementState, ScoringCase, State } from "@spean/model";
import type { IndicatorBitSet } from "./compiled/indicator-fields.js";
import type { FindingStateByList, PlannedCaseStates, StateOnList } from "./compiled/planned-states.js";
import type { ScoringPlan } from "./compiled/scoring-plan.js";
import type { PreparedStandard } from "./compiled/prepare-standard.js";

/**
 * The states that the assessment of a case would hold, in the same order, and the signs behind them, without
 * the record of it. The states are shared between cases and frozen.
 */
export interface CaseStates {
  readonly lists: readonly string[];
  readonly outcome: State;
  readonly findings: readonly FindingStateByList[];
  readonly elements: readonly StateOnList<ElementState>[];
  readonly dimensions: readonly StateOnList<DimensionState>[];
  /** The codes answered `yes` that count in a dimension of some list in use, in the standard's order. */
  readonly contributing: readonly string[];
  /** The codes of the open questions that would count there: worked out when asked for. */
  readonly open: readonly string[];
}

/**
 * The open questions at the moment of scoring: the case itself may have changed by the time they are asked
 * for.
 */
interface OpenAtScoring {
  readonly open: readonly number[];
  readonly plan: ScoringPlan;
  readonly prepared: PreparedStandard;
}

/** States whose open questions are named on first use. */
class LazyCaseStates implements CaseStates {
  readonly lists: readonly string[];
  readonly outcome: State;
  readonly findings: readonly FindingStateByList[];
  readonly elements: readonly StateOnList<ElementState>[];
  readonly dimensions: readonly StateOnList<DimensionState>[];
  readonly contributing: readonly string[];
  readonly #atScoring: OpenAtScoring;

  constructor(
    { outcome, findings, elements, dimensions }: PlannedCaseStates,
    contributing: readonly string[],
    atScoring: OpenAtScoring,
  ) {
    this.lists = atScoring.plan.codes;
    this.outcome = outcome;
    this.findings = findings;
    this.elements = elements;
    this.dimensions = dimensions;
    this.contributing = contributing;
    this.#atScoring = atScoring;
  }

  get open(): readonly string[] {
    const { open, plan, prepared } = this.#atScoring;
    const { named, scratch } = prepared;
    for (let field = 0; field < scratch.length; field += 1) scratch[field] = open[field]!;
    return named(scratch, plan.counted);
  }
}

/** Compiles the `states` function of an evaluator. */
export function compileCaseStates(prepared: PreparedStandard): (scoringCase: ScoringCase) => CaseStates {
  return (scoringCase) => {
    const plan = prepared.planFor(scoringCase);
    const evidence = prepared.read(scoringCase.answers);
    const contributing = prepared.named(evidence.yes, plan.counted);
    return new LazyCaseStates(plan.statesOn(evidence), contributing, {
      open: copyOf(evidence.open),
      plan,
      prepared,
    });
  };
}

/** A plain array: allocating a typed array takes longer than scoring the case. */
function copyOf(bits: IndicatorBitSet): number[] {
  const copy = new Array<number>(bits.length);
  for (let field = 0; field < copy.length; field += 1) copy[field] = bits[field]!;
  return copy;
}
