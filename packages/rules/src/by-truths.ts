import type { CompiledList } from "./compile-list.js";
import type { Evidence } from "./evidence.js";
import type { Truths } from "./truths.js";

/** Makes something of what holds, and what could hold, on each of some lists. */
export type FromTruths<T> = (holds: readonly Truths[], couldHold: readonly Truths[]) => T;

/** By the keys of what holds and what could hold on one list, as one number: and so on for the next list. */
interface Branch<T> {
  readonly next: Map<number, Branch<T>>;
  kept?: T;
}

/** So many are kept at most; then they are forgotten, so that any number of cases takes the same memory. */
const MOST_KEPT = 4096;

/** Finds what is made of a case's evidence. There is little of it that differs where lists have keys (see `Keys`), so it is kept. */
export function byTruths<T extends object>(
  lists: readonly CompiledList[],
  make: FromTruths<T>,
): (evidence: Evidence) => T {
  const afresh = ({ yes, possible }: Evidence) =>
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
    if (branch.kept) return branch.kept;
    if (count === MOST_KEPT) {
      root = { next: new Map() };
      count = 0;
    }
    count += 1;
    return (branch.kept = afresh(evidence));
  };
}

function branchAfter<T>({ next }: Branch<T>, key: number): Branch<T> {
  const known = next.get(key);
  if (known) return known;
  const made: Branch<T> = { next: new Map() };
  next.set(key, made);
  return made;
}
