import type { Assessment, DimensionState, ElementState, State } from "@spean/model";
import type { TruthsMapper } from "./memoize-by-truths.js";
import type { CompiledIndicatorList } from "./compile-list.js";
import { stateFromBounds, strongestOfStates } from "../three-states.js";

/**
 * A finding over several lists: for each list in use to which it applies, the place of that list and of the
 * finding on it.
 */
export interface PlannedFinding {
  readonly code: string;
  readonly headline: boolean;
  readonly on: readonly { readonly list: number; readonly at: number }[];
}

/** The state of a dimension or an element on one list. */
export type StateOnList<T extends DimensionState | ElementState> = Readonly<
  Pick<T, "list" | "code" | "state">
>;

/** The state of a finding: its strongest, and that on each list. */
export type FindingStateByList = Readonly<Assessment["findings"][number]>;

/** Every state of a case, list by list. Frozen, since cases share it. */
export interface PlannedCaseStates {
  readonly outcome: State;
  readonly findings: readonly FindingStateByList[];
  readonly elements: readonly StateOnList<ElementState>[];
  readonly dimensions: readonly StateOnList<DimensionState>[];
}

/** Compiles the states of these lists and findings. */
export function compilePlannedStates(
  lists: readonly CompiledIndicatorList[],
  findings: readonly PlannedFinding[],
): TruthsMapper<PlannedCaseStates> {
  return (holds, couldHold) => {
    const found = findings.map(({ code, headline, on }) => {
      const byList = on.map(({ list, at }) =>
        Object.freeze({
          list: lists[list]!.code,
          state: stateFromBounds(holds[list]!.findings[at]!, couldHold[list]!.findings[at]!),
        }),
      );
      const state = strongestOfStates(byList.map((one) => one.state));
      return {
        headline,
        finding: Object.freeze({ code, state, byList: Object.freeze(byList) as typeof byList }),
      };
    });
    const elements = lists.flatMap(({ code: list, elements }, place) =>
      elements.map(({ code }, at) =>
        Object.freeze({
          list,
          code,
          state: stateFromBounds(holds[place]!.elements[at]!, couldHold[place]!.elements[at]!),
        }),
      ),
    );
    const dimensions = lists.flatMap(({ code: list, dimensions }, place) =>
      dimensions.map(({ code }, at) =>
        Object.freeze({
          list,
          code,
          state: stateFromBounds(holds[place]!.positive[at]!, couldHold[place]!.positive[at]!),
        }),
      ),
    );
    return Object.freeze({
      outcome: strongestOfStates(found.flatMap(({ headline, finding }) => (headline ? finding.state : []))),
      findings: Object.freeze(found.map(({ finding }) => finding)),
      elements: Object.freeze(elements),
      dimensions: Object.freeze(dimensions),
    });
  };
}
