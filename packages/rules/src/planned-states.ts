import type { Assessment, DimensionState, ElementState, State } from "@spean/model";
import type { CompiledList } from "./compile-list.js";
import { type Rank, rankOf, STATES } from "./state.js";
import type { Truths } from "./truths.js";

/** A finding over several lists: for each list in use to which it applies, the place of that list and of the finding on it. */
export interface PlannedFinding {
  readonly code: string;
  readonly headline: boolean;
  readonly on: readonly { readonly list: number; readonly at: number }[];
}

/** The state of a dimension or an element on one list. */
export type StateOnList<T extends DimensionState | ElementState> = Readonly<Pick<T, "list" | "code" | "state">>;

/** The state of a finding: its strongest, and that on each list. */
export type FindingState = Readonly<Assessment["findings"][number]>;

/** The same thing in each of the three states, by rank. */
type ByRank<T> = readonly [T, T, T];

/** A finding in some state, and how strong that is. */
interface RankedFinding {
  readonly rank: Rank;
  readonly finding: FindingState;
}

/** A finding in whatever state it takes by what holds, and what could hold, on each list in use. */
interface FindingStates {
  readonly headline: boolean;
  readonly of: (holds: readonly Truths[], couldHold: readonly Truths[]) => RankedFinding;
}

/** The states that a plan can lead to, as objects made once and frozen. */
export interface PlannedStates {
  readonly dimensions: readonly (readonly ByRank<StateOnList<DimensionState>>[])[];
  readonly elements: readonly (readonly ByRank<StateOnList<ElementState>>[])[];
  readonly findings: readonly FindingStates[];
}

/** Over up to this many lists, a finding is kept for each combination of its states on them. */
const MOST_KEPT = 6;

const byRank = <T extends object>(thing: (state: State) => T): ByRank<T> =>
  STATES.map((state) => Object.freeze(thing(state))) as unknown as ByRank<T>;

/** Makes the states that these lists and findings can be in. */
export function plannedStates(lists: readonly CompiledList[], findings: readonly PlannedFinding[]): PlannedStates {
  return {
    dimensions: lists.map(({ code: list, dimensions }) => dimensions.map(({ code }) => byRank((state) => ({ list, code, state })))),
    elements: lists.map(({ code: list, elements }) => elements.map(({ code }) => byRank((state) => ({ list, code, state })))),
    findings: findings.map((finding) => findingStates(finding, lists)),
  };
}

function findingStates({ code, headline, on }: PlannedFinding, lists: readonly CompiledList[]): FindingStates {
  const make = (ranks: readonly Rank[]): RankedFinding => {
    const byList = on.map(({ list }, at) => Object.freeze({ list: lists[list]!.code, state: STATES[ranks[at]!] }));
    const rank = Math.max(...ranks) as Rank;
    return { rank, finding: Object.freeze({ code, state: STATES[rank], byList: Object.freeze(byList) as typeof byList }) };
  };
  const kept: (RankedFinding | undefined)[] = new Array<undefined>(on.length > MOST_KEPT ? 0 : 3 ** on.length).fill(undefined);
  return {
    headline,
    of(holds, couldHold) {
      if (on.length > MOST_KEPT) return make(on.map((one) => rankAt(one, holds, couldHold)));
      let key = 0;
      for (let place = 0; place < on.length; place += 1) key = 3 * key + rankAt(on[place]!, holds, couldHold);
      return kept[key] ?? (kept[key] = make(on.map((one) => rankAt(one, holds, couldHold))));
    },
  };
}

function rankAt({ list, at }: PlannedFinding["on"][number], holds: readonly Truths[], couldHold: readonly Truths[]): Rank {
  return rankOf(holds[list]!.findings[at]!, couldHold[list]!.findings[at]!);
}
