import { uniteAllDiagrams } from "./combine-diagrams.js";
import {
  ALL_ANSWER_SETS,
  branchAtCount,
  type DecisionDiagram,
  NO_ANSWER_SETS,
  type DiagramSpace,
} from "./decision-diagram.js";

/**
 * Number of `yes` answers of each class, by level: answer sets that differ only by interchangeable indicators
 * share one.
 */
export type AnswerCountSignature = readonly number[];

function memoised<T>(
  work: (diagram: DecisionDiagram, again: (inner: DecisionDiagram) => T) => T,
): (diagram: DecisionDiagram) => T {
  const known = new Map<DecisionDiagram, T>();
  const again = (diagram: DecisionDiagram): T => {
    const found = known.get(diagram);
    if (found !== undefined) return found;
    const made = work(diagram, again);
    known.set(diagram, made);
    return made;
  };
  return again;
}

/** The fewest `yes` answers of any member; infinite for the empty set. */
const fewest = () =>
  memoised<number>((diagram, again) => {
    if (diagram === ALL_ANSWER_SETS) return 0;
    return diagram.branches.reduce(
      (least, branch, count) => Math.min(least, count + again(branch)),
      Infinity,
    );
  });

/** A member with as few `yes` answers as possible; none of the empty set. */
export function smallestDiagramMember(
  space: DiagramSpace,
  diagram: DecisionDiagram,
): AnswerCountSignature | undefined {
  if (diagram === NO_ANSWER_SETS) return undefined;
  const cost = fewest();
  const signature = space.sizes.map(() => 0);
  for (let here = diagram; here !== ALL_ANSWER_SETS;) {
    const count = here.branches.findIndex((branch, yes) => yes + cost(branch) === cost(here));
    signature[here.level] = count;
    here = here.branches[count] as DecisionDiagram;
  }
  return signature;
}

/** The number of `yes` answers of a signature. */
export function sizeOfSignature(signature: AnswerCountSignature): number {
  return signature.reduce((sum, count) => sum + count, 0);
}

/** The levels whose class makes a difference to the set. */
export function decidingDiagramLevels(diagram: DecisionDiagram): Set<number> {
  const seen = new Set<DecisionDiagram>();
  const visit = (inner: DecisionDiagram): void => {
    if (seen.has(inner)) return;
    seen.add(inner);
    inner.branches.forEach(visit);
  };
  visit(diagram);
  return new Set([...seen].map(({ level }) => level).filter(Number.isFinite));
}

function choose(size: number, count: number): bigint {
  let ways = 1n;
  for (let n = 1; n <= count; n++) ways = (ways * BigInt(size - count + n)) / BigInt(n);
  return ways;
}

/** Counts the answer sets in a diagram: every indicator of every class is `yes` or not. */
export function countAnswerSets(space: DiagramSpace, diagram: DecisionDiagram): bigint {
  const depth = space.sizes.length;
  const levelOf = ({ level }: DecisionDiagram) => Math.min(level, depth);
  const free = (from: number, to: number) =>
    2n ** BigInt(space.sizes.slice(from, to).reduce((sum, size) => sum + size, 0));
  const count = memoised<bigint>((inner, again) => {
    if (inner.branches.length === 0) return inner === ALL_ANSWER_SETS ? 1n : 0n;
    const size = space.sizes[inner.level] as number;
    const ways = inner.branches.map(
      (branch, yes) => choose(size, yes) * free(inner.level + 1, levelOf(branch)) * again(branch),
    );
    return ways.reduce((sum, some) => sum + some, 0n);
  });
  return free(0, levelOf(diagram)) * count(diagram);
}

/**
 * Takes out of a set, in whose diagram a level passed over stands for none of its class, what is in another,
 * whose diagram is read as usual.
 */
function sparseWithout(
  space: DiagramSpace,
): (sparse: DecisionDiagram, other: DecisionDiagram) => DecisionDiagram {
  const known = new Map<string, DecisionDiagram>();
  const take = (sparse: DecisionDiagram, other: DecisionDiagram): DecisionDiagram => {
    if (sparse === NO_ANSWER_SETS || other === ALL_ANSWER_SETS) return NO_ANSWER_SETS;
    if (other === NO_ANSWER_SETS) return sparse;
    if (other.level < sparse.level) return take(sparse, other.branches[0] as DecisionDiagram);
    const key = `${sparse.id}:${other.id}`;
    const found = known.get(key);
    if (found) return found;
    const branches = sparse.branches.map((branch, count) =>
      take(branch, branchAtCount(other, sparse.level, count)),
    );
    const made = space.make(sparse.level, branches);
    known.set(key, made);
    return made;
  };
  return take;
}

/**
 * The members of which no part is a member, as a diagram in which a level passed over stands for none of its
 * class.
 */
function minimalOf(space: DiagramSpace, diagram: DecisionDiagram): DecisionDiagram {
  // everything that has a member as a part, which makes the set monotone and keeps its minimal members
  const upward = memoised<DecisionDiagram>((inner, again) => {
    let below = NO_ANSWER_SETS;
    return inner.branches.length === 0
      ? inner
      : space.make(
          inner.level,
          inner.branches.map((branch) => (below = uniteAllDiagrams(space, [below, again(branch)]))),
        );
  });
  const take = sparseWithout(space);
  const minimal = memoised<DecisionDiagram>((inner, again) =>
    inner.branches.length === 0
      ? inner
      : space.make(
          inner.level,
          inner.branches.map((branch, yes) =>
            yes === 0 ? again(branch) : take(again(branch), inner.branches[yes - 1] as DecisionDiagram),
          ),
        ),
  );
  return minimal(upward(diagram));
}

/** The numbers of `yes` answers that members have, as the bits of a number. */
const sizes = () =>
  memoised<bigint>((diagram, again) =>
    diagram === ALL_ANSWER_SETS
      ? 1n
      : diagram.branches.reduce((bits, branch, count) => bits | (again(branch) << BigInt(count)), 0n),
  );

/** The minimal members, smallest first: at most `most` of them, and how many there are in all. */
export function findMinimalMembers(
  space: DiagramSpace,
  diagram: DecisionDiagram,
  most: number,
): { readonly signatures: AnswerCountSignature[]; readonly total: number } {
  const minimal = minimalOf(space, diagram);
  const total = memoised<number>((inner, again) =>
    inner === ALL_ANSWER_SETS ? 1 : inner.branches.reduce((sum, branch) => sum + again(branch), 0),
  );
  const sizesOf = sizes();
  const has = (inner: DecisionDiagram, yes: number) =>
    yes >= 0 && ((sizesOf(inner) >> BigInt(yes)) & 1n) === 1n;
  const signatures: AnswerCountSignature[] = [];
  const walk = (inner: DecisionDiagram, yes: number, signature: AnswerCountSignature): void => {
    if (signatures.length >= most || !has(inner, yes)) return;
    if (inner === ALL_ANSWER_SETS) signatures.push(signature);
    else
      inner.branches.forEach((branch, count) =>
        walk(branch, yes - count, signature.with(inner.level, count)),
      );
  };
  for (let yes = 0; yes <= sizeOfSignature(space.sizes); yes++)
    walk(
      minimal,
      yes,
      space.sizes.map(() => 0),
    );
  return { signatures, total: total(minimal) };
}
