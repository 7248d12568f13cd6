import type { DimensionState, ElementState, State } from "@spean/model";
import type { CompiledList } from "./compile-list.js";
import type { Evidence } from "./evidence.js";
import type { Bits, Namer } from "./fields.js";
import { stateOf } from "./state.js";

/** What one list says of a case. */
export interface ListResult {
  readonly list: string;
  readonly dimensions: readonly DimensionState[];
  readonly elements: readonly ElementState[];
  readonly findings: readonly { readonly code: string; readonly state: State }[];
}

/** Evaluates one list: with the `yes` answers alone, and with every open question answered `yes` as well. */
export function evaluateList(
  list: CompiledList,
  { yes, possible, open }: Evidence,
  named: Namer,
): ListResult {
  const holds = list.truths(yes);
  const couldHold = list.truths(possible);
  const sorted = (mask: Bits) => ({ contributing: named(yes, mask), open: named(open, mask) });
  return {
    list: list.code,
    dimensions: list.dimensions.map(({ code, counter }, at) => ({
      list: list.code,
      code,
      state: stateOf(holds.positive[at]!, couldHold.positive[at]!),
      ...counter.counts(counter.index(yes)),
      ...sorted(counter.mask),
    })),
    elements: list.elements.map(({ code, mask }, at) => ({
      list: list.code,
      code,
      state: stateOf(holds.elements[at]!, couldHold.elements[at]!),
      ...sorted(mask),
    })),
    findings: list.findings.map(({ code }, at) => ({
      code,
      state: stateOf(holds.findings[at]!, couldHold.findings[at]!),
    })),
  };
}
