import type { Clause, DimensionState, ElementState, PalermoElement, State } from "@spean/model";
import { type Counts, isPositive } from "./clause.js";
import type { Test, View } from "./condition.js";
import type { ListLayout, ScoredIndicator } from "./layout.js";
import { stateOf } from "./state.js";

/** Which questions are answered `yes`, and which are open: answered neither `yes` nor `no`. */
export interface Evidence {
  readonly yes: (code: string) => boolean;
  readonly open: (code: string) => boolean;
}

/** A list made ready to be evaluated: its layout, and the conditions of elements and findings that apply to it. */
export interface CompiledList {
  readonly layout: ListLayout;
  readonly elements: readonly { readonly code: PalermoElement; readonly codes: readonly string[]; readonly test: Test }[];
  readonly findings: readonly { readonly code: string; readonly test: Test }[];
}

/** What one list says of a case. */
export interface ListResult {
  readonly list: string;
  readonly dimensions: readonly DimensionState[];
  readonly elements: readonly ElementState[];
  readonly findings: readonly { readonly code: string; readonly state: State }[];
}

interface Shared {
  readonly clauses: readonly Clause[];
  readonly codesByDimension: ReadonlyMap<string, readonly string[]>;
}

function count(indicators: readonly ScoredIndicator[], holds: (code: string) => boolean): Counts {
  const counts: Counts = { strong: 0, medium: 0, weak: 0 };
  for (const { code, strength } of indicators) if (holds(code)) counts[strength] += 1;
  return counts;
}

/** What the list's conditions see when the codes for which `holds` is true count as `yes`. */
function viewOf(list: CompiledList, shared: Shared, holds: (code: string) => boolean): View {
  const positive = new Map(list.layout.dimensions.map(({ code, indicators }) => [code, isPositive(shared.clauses, count(indicators, holds))]));
  const tests = new Map(list.elements.map(({ code, test }) => [code, test]));
  const view: View = {
    positive: (dimension) => positive.get(dimension) ?? false,
    reported: (dimension) => shared.codesByDimension.get(dimension)?.some(holds) ?? false,
    answered: holds,
    element: (code) => tests.get(code)?.(view) ?? false,
  };
  return view;
}

/** Evaluates one list: with the `yes` answers alone, and with every open question answered `yes` as well. */
export function evaluateList(list: CompiledList, shared: Shared, { yes, open }: Evidence): ListResult {
  const given = viewOf(list, shared, yes);
  const possible = viewOf(list, shared, (code) => yes(code) || open(code));
  const { code: listCode } = list.layout;
  return {
    list: listCode,
    dimensions: list.layout.dimensions.map(({ code, indicators }) => {
      const codes = indicators.map((indicator) => indicator.code);
      const state = stateOf(given.positive(code), possible.positive(code));
      return { list: listCode, code, state, ...count(indicators, yes), contributing: codes.filter(yes), open: codes.filter(open) };
    }),
    elements: list.elements.map(({ code, codes }) => ({
      list: listCode,
      code,
      state: stateOf(given.element(code), possible.element(code)),
      contributing: codes.filter(yes),
      open: codes.filter(open),
    })),
    findings: list.findings.map(({ code, test }) => ({ code, state: stateOf(test(given), test(possible)) })),
  };
}
