import type { DimensionState, ElementState, ScoringCase, State } from "@spean/model";
import type { Bits } from "./fields.js";
import type { FindingState, PlannedStates, StateOnList } from "./planned-states.js";
import type { Plan } from "./plan.js";
import type { Prepared } from "./prepare.js";

/**
 * The states that the assessment of a case would hold, in the same order, and the signs behind them, without the record of it.
 * The states are shared between cases and frozen.
 */
export interface CaseStates {
  readonly lists: readonly string[];
  readonly outcome: State;
  readonly findings: readonly FindingState[];
  readonly elements: readonly StateOnList<ElementState>[];
  readonly dimensions: readonly StateOnList<DimensionState>[];
  /** The codes answered `yes` that count in a dimension of some list in use, in the standard's order. */
  readonly contributing: readonly string[];
  /** The codes of the open questions that would count there: worked out when asked for. */
  readonly open: readonly string[];
}

/** What a result needs to name the open questions as they were: the case itself may have changed when they are asked for. */
interface Kept {
  readonly open: readonly number[];
  readonly plan: Plan;
  readonly prepared: Prepared;
}

/** States that were told, and their open questions. */
class Result implements CaseStates {
  readonly lists: readonly string[];
  readonly outcome: State;
  readonly findings: readonly FindingState[];
  readonly elements: readonly StateOnList<ElementState>[];
  readonly dimensions: readonly StateOnList<DimensionState>[];
  readonly contributing: readonly string[];
  readonly #kept: Kept;

  constructor(
    { outcome, findings, elements, dimensions }: PlannedStates,
    contributing: readonly string[],
    kept: Kept,
  ) {
    this.lists = kept.plan.codes;
    this.outcome = outcome;
    this.findings = findings;
    this.elements = elements;
    this.dimensions = dimensions;
    this.contributing = contributing;
    this.#kept = kept;
  }

  get open(): readonly string[] {
    const { open, plan, prepared } = this.#kept;
    const { named, desk } = prepared;
    for (let field = 0; field < desk.length; field += 1) desk[field] = open[field]!;
    return named(desk, plan.counted);
  }
}

/** Compiles `states` of an evaluator. */
export function statesOf(prepared: Prepared): (scoringCase: ScoringCase) => CaseStates {
  return (scoringCase) => {
    const plan = prepared.planFor(scoringCase);
    const evidence = prepared.read(scoringCase.answers);
    const contributing = prepared.named(evidence.yes, plan.counted);
    return new Result(plan.statesOn(evidence), contributing, { open: copyOf(evidence.open), plan, prepared });
  };
}

/** A plain copy: a typed array takes longer to make than all the rest of a case. */
function copyOf(bits: Bits): number[] {
  const copy = new Array<number>(bits.length);
  for (let field = 0; field < copy.length; field += 1) copy[field] = bits[field]!;
  return copy;
}
