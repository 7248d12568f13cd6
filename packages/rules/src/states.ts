import type { DimensionState, ElementState, ScoringCase, State } from "@spean/model";
import type { Bits } from "./fields.js";
import type { FindingState, StateOnList } from "./planned-states.js";
import type { Plan } from "./plan.js";
import type { Prepared } from "./prepare.js";
import { type Rank, rankOf, STATES } from "./state.js";
import type { Truths } from "./truths.js";

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

type Told = Pick<CaseStates, "findings" | "elements" | "dimensions" | "contributing">;

/** States that were told, and their open questions. */
class Result implements CaseStates {
  readonly lists: readonly string[];
  readonly outcome: State;
  readonly findings: readonly FindingState[];
  readonly elements: readonly StateOnList<ElementState>[];
  readonly dimensions: readonly StateOnList<DimensionState>[];
  readonly contributing: readonly string[];
  readonly #kept: Kept;

  constructor({ findings, elements, dimensions, contributing }: Told, outcome: State, kept: Kept) {
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
  // a desk that every case is laid out on in turn
  const both: Both = { holds: [], couldHold: [] };
  return (scoringCase) => {
    const plan = prepared.planFor(scoringCase);
    const { yes, possible, open } = prepared.read(scoringCase.answers);
    const { lists, states } = plan;
    for (let list = 0; list < lists.length; list += 1) {
      both.holds[list] = lists[list]!.truths(yes);
      both.couldHold[list] = lists[list]!.truths(possible);
    }
    const findings = new Array<FindingState>(states.findings.length);
    let outcome: Rank = 0;
    for (let at = 0; at < findings.length; at += 1) {
      const { headline, of } = states.findings[at]!;
      const { rank, finding } = of(both.holds, both.couldHold);
      findings[at] = finding;
      if (headline && rank > outcome) outcome = rank;
    }
    const elements = statesIn(states.elements, "elements", both);
    const dimensions = statesIn(states.dimensions, "positive", both);
    const contributing = prepared.named(yes, plan.counted);
    return new Result({ findings, elements, dimensions, contributing }, STATES[outcome], { open: copyOf(open), plan, prepared });
  };
}

/** What holds, and what could hold, on each list in use. */
interface Both {
  readonly holds: Truths[];
  readonly couldHold: Truths[];
}

/** One part of every list, each thing in the state that it has. */
function statesIn<T>(states: readonly (readonly (readonly [T, T, T])[])[], part: "elements" | "positive", { holds, couldHold }: Both): T[] {
  const each = states[0]?.length ?? 0;
  const found = new Array<T>(states.length * each);
  let place = 0;
  for (let list = 0; list < states.length; list += 1) {
    const given = holds[list]![part];
    const best = couldHold[list]![part];
    const inEach = states[list]!;
    for (let at = 0; at < each; at += 1) found[place++] = inEach[at]![rankOf(given[at]!, best[at]!)];
  }
  return found;
}

/** A plain copy: a typed array takes longer to make than all the rest of a case. */
function copyOf(bits: Bits): number[] {
  const copy = new Array<number>(bits.length);
  for (let field = 0; field < copy.length; field += 1) copy[field] = bits[field]!;
  return copy;
}
