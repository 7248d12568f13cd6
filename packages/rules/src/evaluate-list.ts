import type { Clause, DimensionState, ElementState, State } from "@spean/model";
import { type Counts, isPositive } from "./clause.js";
import type { CompiledList } from "./compile-list.js";
import type { View } from "./condition.js";
import { type Evidence, NO, OPEN, YES } from "./evidence.js";
import type { Question, ScoredIndicator } from "./layout.js";
import { stateOf } from "./state.js";

/** What all lists of a case share: the evidence, the clauses, and what is or could be reported in each dimension and group. */
export interface Shared {
  readonly evidence: Evidence;
  readonly clauses: readonly Clause[];
  readonly reported: readonly boolean[];
  readonly couldBeReported: readonly boolean[];
}

/** What one list says of a case. */
export interface ListResult {
  readonly list: string;
  readonly dimensions: readonly DimensionState[];
  readonly elements: readonly ElementState[];
  readonly findings: readonly { readonly code: string; readonly state: State }[];
}

/** The codes answered `yes`, and those left open. */
function sort(questions: readonly Question[], evidence: Evidence): { contributing: string[]; open: string[] } {
  const contributing: string[] = [];
  const open: string[] = [];
  for (const { place, code } of questions) {
    if (evidence[place] === YES) contributing.push(code);
    else if (evidence[place] === OPEN) open.push(code);
  }
  return { contributing, open };
}

function count(indicators: readonly ScoredIndicator[], holds: (place: number) => boolean): Counts {
  const counts: Counts = { strong: 0, medium: 0, weak: 0 };
  for (const { place, strength } of indicators) if (holds(place)) counts[strength] += 1;
  return counts;
}

/** What the list's conditions see. Elements are tested first, in a view without elements, since their conditions name none. */
function viewOf(list: CompiledList, positive: readonly boolean[], rest: Pick<View, "reported" | "answered">): View {
  const bare: View = { ...rest, positive, elements: [] };
  return { ...bare, elements: list.elements.map(({ test }) => test(bare)) };
}

/** Evaluates one list: with the `yes` answers alone, and with every open question answered `yes` as well. */
export function evaluateList(list: CompiledList, { evidence, clauses, reported, couldBeReported }: Shared): ListResult {
  const isYes = (place: number) => evidence[place] === YES;
  const isNotNo = (place: number) => evidence[place] !== NO;
  const counts = list.dimensions.map(({ indicators }) => count(indicators, isYes));
  const positive = counts.map((dimension) => isPositive(clauses, dimension));
  const couldBePositive = list.dimensions.map(({ indicators }) => isPositive(clauses, count(indicators, isNotNo)));
  const given = viewOf(list, positive, { reported, answered: isYes });
  const possible = viewOf(list, couldBePositive, { reported: couldBeReported, answered: isNotNo });
  return {
    list: list.code,
    dimensions: list.dimensions.map(({ code, indicators }, place) => ({
      list: list.code,
      code,
      state: stateOf(positive[place] === true, couldBePositive[place] === true),
      ...(counts[place] as Counts),
      ...sort(indicators, evidence),
    })),
    elements: list.elements.map(({ code, questions }, place) => ({
      list: list.code,
      code,
      state: stateOf(given.elements[place] === true, possible.elements[place] === true),
      ...sort(questions, evidence),
    })),
    findings: list.findings.map(({ code, test }) => ({ code, state: stateOf(test(given), test(possible)) })),
  };
}
