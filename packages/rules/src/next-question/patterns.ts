import { type Atom, sumOf } from "../formula/atom.js";
import type { Part } from "./parts.js";

/** Which atoms of a part hold, in its order: `1` or `0` for each. */
export type Pattern = string;

/** In how many ways the open questions of a part can be answered so that a pattern comes about. */
export type Ways = ReadonlyMap<Pattern, bigint>;

/** The sum of each atom so far; `undefined` once it holds, since more evidence never undoes that. */
type Sums = readonly (readonly number[] | undefined)[];

type Tally = Map<string, { readonly sums: Sums; readonly ways: bigint }>;

function tally(into: Tally, sums: Sums, ways: bigint): void {
  const key = sums.map((sum) => sum?.join() ?? "+").join("|");
  into.set(key, { sums, ways: ways + (into.get(key)?.ways ?? 0n) });
}

const settle = (atom: Atom, sum: readonly number[]) => (atom.holds(sum) ? undefined : sum);

/** The sums with so many more members of a class answered `yes`. */
function add(sums: Sums, { atoms }: Part, { member, times }: { member: number; times: number }): Sums {
  return sums.map((sum, index) => {
    const atom = atoms[index] as Atom;
    const row = atom.adds.get(member);
    if (sum === undefined || row === undefined || times === 0) return sum;
    return settle(
      atom,
      row.map((amount, at) => (sum[at] ?? 0) + amount * times),
    );
  });
}

/** `n` over `k`, exactly. */
function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 0; i < k; i += 1) ways = (ways * BigInt(n - i)) / BigInt(i + 1);
  return ways;
}

/** Every sum that the open questions can come to, and in how many ways; `spared` is a class of which one member is left out. */
function tallyOf(part: Part, yes: readonly number[], spared?: number): Tally {
  let current: Tally = new Map();
  tally(
    current,
    part.atoms.map((atom) => settle(atom, sumOf(atom, yes))),
    1n,
  );
  part.classes.forEach(({ places }, index) => {
    const members = places.length - (index === spared ? 1 : 0);
    const next: Tally = new Map();
    for (const { sums, ways } of current.values())
      for (let times = 0; times <= members; times += 1)
        tally(next, add(sums, part, { member: places[0] as number, times }), ways * choose(members, times));
    current = next;
  });
  return current;
}

const patternOf = (sums: Sums): Pattern => sums.map((sum) => (sum === undefined ? "1" : "0")).join("");

/** The patterns of a part over every way of answering its open questions. */
export function waysOf(part: Part, yes: readonly number[]): Ways {
  const found = new Map<Pattern, bigint>();
  for (const { sums, ways } of tallyOf(part, yes).values())
    found.set(patternOf(sums), ways + (found.get(patternOf(sums)) ?? 0n));
  return found;
}

/**
 * What one answer of a class makes of the patterns, over every way of answering the other open questions of the part: the ways that
 * come about with `yes`, less those with `no`. Ways that stay the same cancel out.
 */
export function swingOf(part: Part, yes: readonly number[], own: number): Ways {
  const member = part.classes[own]?.places[0] as number;
  const found = new Map<Pattern, bigint>();
  const count = (pattern: Pattern, ways: bigint) => found.set(pattern, ways + (found.get(pattern) ?? 0n));
  for (const { sums, ways } of tallyOf(part, yes, own).values()) {
    count(patternOf(add(sums, part, { member, times: 1 })), ways);
    count(patternOf(sums), -ways);
  }
  return found;
}
