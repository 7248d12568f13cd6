import type { CompiledIndicatorList } from "./compile-list.js";
import type { CaseEvidence } from "./case-evidence.js";
import type { ListRuleTruths } from "./rule-truths.js";

/** Derives something from what holds, and what could hold, on each of some lists. */
export type TruthsMapper<T> = (holds: readonly ListRuleTruths[], couldHold: readonly ListRuleTruths[]) => T;

/** Trie node: one level for each list, keyed by what holds and what could hold there, as one number. */
interface Branch<T> {
  readonly next: Map<number, Branch<T>>;
  result?: T;
}

/**
 * The most results cached; then the cache is emptied, so that memory stays constant over any number of cases.
 */
const MOST_CACHED = 4096;

/**
 * Memoizes `make` by the truth keys of a case's evidence (see `TruthKeyLayout`); without keys, every case is
 * computed afresh.
 */
export function memoizeByTruths<T extends object>(
  lists: readonly CompiledIndicatorList[],
  make: TruthsMapper<T>,
): (evidence: CaseEvidence) => T {
  const afresh = ({ yes, possible }: CaseEvidence) =>
    make(
      lists.map(({ truths }) => truths(yes)),
      lists.map(({ truths }) => truths(possible)),
    );
  const keys = lists.flatMap((list) => list.keys ?? []);
  if (keys.length < lists.length) return afresh;
  let root: Branch<T> = { next: new Map() };
  let count = 0;
  return (evidence) => {
    let branch = root;
    for (let at = 0; at < keys.length; at += 1) {
      const { of, size } = keys[at]!;
      branch = branchAfter(branch, of(evidence.yes) * size + of(evidence.possible));
    }
    if (branch.result) return branch.result;
    if (count === MOST_CACHED) {
      root = { next: new Map() };
      count = 0;
    }
    count += 1;
    return (branch.result = afresh(evidence));
  };
}

function branchAfter<T>({ next }: Branch<T>, key: number): Branch<T> {
  const known = next.get(key);
  if (known) return known;
  const made: Branch<T> = { next: new Map() };
  next.set(key, made);
  return made;
}
