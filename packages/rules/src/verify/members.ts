import { anyOf } from "./combine.js";
import { always, branchOf, type Diagram, never, type Space } from "./diagram.js";

/** How many of each class are `yes`, by level: a class of answer sets that differ only by interchangeable indicators. */
export type Signature = readonly number[];

function memoised<T>(work: (diagram: Diagram, again: (inner: Diagram) => T) => T): (diagram: Diagram) => T {
  const known = new Map<Diagram, T>();
  const again = (diagram: Diagram): T => {
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
    if (diagram === always) return 0;
    return Math.min(Infinity, ...diagram.branches.map((branch, count) => count + again(branch)));
  });

/** A member with as few `yes` answers as possible; none of the empty set. */
export function smallest(space: Space, diagram: Diagram): Signature | undefined {
  if (diagram === never) return undefined;
  const cost = fewest();
  const signature = space.sizes.map(() => 0);
  for (let here = diagram; here !== always;) {
    const count = here.branches.findIndex((branch, yes) => yes + cost(branch) === cost(here));
    signature[here.level] = count;
    here = here.branches[count] as Diagram;
  }
  return signature;
}

/** How many `yes` answers a signature has. */
export function sizeOf(signature: Signature): number {
  return signature.reduce((sum, count) => sum + count, 0);
}

/** The levels whose class makes a difference to the set. */
export function levelsOf(diagram: Diagram): Set<number> {
  const seen = new Set<Diagram>();
  const visit = (inner: Diagram): void => {
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

/** How many answer sets there are in all: every indicator of every class is `yes` or not. */
export function answerSetsOf(space: Space, diagram: Diagram): bigint {
  const depth = space.sizes.length;
  const levelOf = ({ level }: Diagram) => Math.min(level, depth);
  const free = (from: number, to: number) =>
    2n ** BigInt(space.sizes.slice(from, to).reduce((sum, size) => sum + size, 0));
  const count = memoised<bigint>((inner, again) => {
    if (inner.branches.length === 0) return inner === always ? 1n : 0n;
    const size = space.sizes[inner.level] as number;
    const ways = inner.branches.map(
      (branch, yes) => choose(size, yes) * free(inner.level + 1, levelOf(branch)) * again(branch),
    );
    return ways.reduce((sum, some) => sum + some, 0n);
  });
  return free(0, levelOf(diagram)) * count(diagram);
}

/** Takes out of a set, in whose diagram a level passed over stands for none of its class, what is in another, whose diagram is read as usual. */
function sparseWithout(space: Space): (sparse: Diagram, other: Diagram) => Diagram {
  const known = new Map<string, Diagram>();
  const take = (sparse: Diagram, other: Diagram): Diagram => {
    if (sparse === never || other === always) return never;
    if (other === never) return sparse;
    if (other.level < sparse.level) return take(sparse, other.branches[0] as Diagram);
    const key = `${sparse.id}:${other.id}`;
    const found = known.get(key);
    if (found) return found;
    const branches = sparse.branches.map((branch, count) =>
      take(branch, branchOf(other, sparse.level, count)),
    );
    const made = space.make(sparse.level, branches);
    known.set(key, made);
    return made;
  };
  return take;
}

/** The members of which no part is a member, as a diagram in which a level passed over stands for none of its class. */
function minimalOf(space: Space, diagram: Diagram): Diagram {
  // everything that has a member as a part, which makes the set monotone and keeps its minimal members
  const upward = memoised<Diagram>((inner, again) => {
    let below = never;
    return inner.branches.length === 0
      ? inner
      : space.make(
          inner.level,
          inner.branches.map((branch) => (below = anyOf(space, [below, again(branch)]))),
        );
  });
  const take = sparseWithout(space);
  const minimal = memoised<Diagram>((inner, again) =>
    inner.branches.length === 0
      ? inner
      : space.make(
          inner.level,
          inner.branches.map((branch, yes) =>
            yes === 0 ? again(branch) : take(again(branch), inner.branches[yes - 1] as Diagram),
          ),
        ),
  );
  return minimal(upward(diagram));
}

/** The numbers of `yes` answers that members have, as the bits of a number. */
const sizes = () =>
  memoised<bigint>((diagram, again) =>
    diagram === always
      ? 1n
      : diagram.branches.reduce((bits, branch, count) => bits | (again(branch) << BigInt(count)), 0n),
  );

/** The minimal members, smallest first: at most `most` of them, and how many there are in all. */
export function minimalMembers(
  space: Space,
  diagram: Diagram,
  most: number,
): { readonly signatures: Signature[]; readonly total: number } {
  const minimal = minimalOf(space, diagram);
  const total = memoised<number>((inner, again) =>
    inner === always ? 1 : inner.branches.reduce((sum, branch) => sum + again(branch), 0),
  );
  const sizesOf = sizes();
  const has = (inner: Diagram, yes: number) => yes >= 0 && ((sizesOf(inner) >> BigInt(yes)) & 1n) === 1n;
  const signatures: Signature[] = [];
  const walk = (inner: Diagram, yes: number, signature: Signature): void => {
    if (signatures.length >= most || !has(inner, yes)) return;
    if (inner === always) signatures.push(signature);
    else
      inner.branches.forEach((branch, count) =>
        walk(branch, yes - count, signature.with(inner.level, count)),
      );
  };
  for (let yes = 0; yes <= sizeOf(space.sizes); yes++)
    walk(
      minimal,
      yes,
      space.sizes.map(() => 0),
    );
  return { signatures, total: total(minimal) };
}
