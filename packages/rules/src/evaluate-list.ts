import type { DimensionState, ElementState, State } from "@spean/model";
import type { CompiledIndicatorList } from "./compiled/compile-list.js";
import type { CaseEvidence } from "./compiled/case-evidence.js";
import type { IndicatorBitSet, IndicatorCodeNamer } from "./compiled/indicator-fields.js";
import { stateFromBounds } from "./three-states.js";

/** The result of one list for a case. */
export interface ListEvaluationResult {
  readonly list: string;
  readonly dimensions: readonly DimensionState[];
  readonly elements: readonly ElementState[];
  readonly findings: readonly { readonly code: string; readonly state: State }[];
}

/** Evaluates one list: with the `yes` answers alone, and with every open question answered `yes` as well. */
export function evaluateIndicatorList(
  list: CompiledIndicatorList,
  { yes, possible, open }: CaseEvidence,
  named: IndicatorCodeNamer,
): ListEvaluationResult {
  const holds = list.truths(yes);
  const couldHold = list.truths(possible);
  const sorted = (mask: IndicatorBitSet) => ({ contributing: named(yes, mask), open: named(open, mask) });
  return {
    list: list.code,
    dimensions: list.dimensions.map(({ code, counter }, at) => ({
      list: list.code,
      code,
      state: stateFromBounds(holds.positive[at]!, couldHold.positive[at]!),
      ...counter.counts(counter.index(yes)),
      ...sorted(counter.mask),
    })),
    elements: list.elements.map(({ code, mask }, at) => ({
      list: list.code,
      code,
      state: stateFromBounds(holds.elements[at]!, couldHold.elements[at]!),
      ...sorted(mask),
    })),
    findings: list.findings.map(({ code }, at) => ({
      code,
      state: stateFromBounds(holds.findings[at]!, couldHold.findings[at]!),
    })),
  };
}
