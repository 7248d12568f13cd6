import { type FormulaAtom, sumAddedPoints } from "../formula/formula-atom.js";
import type { IndependentQuestionPart } from "./parts.js";

/** The atoms of a part that hold, in its order: `1` or `0` for each. */
export type AtomTruthPattern = string;

/** In how many ways the open questions of a part can be answered so that a pattern comes about. */
export type PatternWayCounts = ReadonlyMap<AtomTruthPattern, bigint>;

/** The sum of each atom so far; `undefined` once it holds, since more evidence never undoes that. */
type AtomSums = readonly (readonly number[] | undefined)[];

type SumTally = Map<string, { readonly sums: AtomSums; readonly ways: bigint }>;

function tally(into: SumTally, sums: AtomSums, ways: bigint): void {
  const key = sums.map((sum) => sum?.join() ?? "+").join("|");
  into.set(key, { sums, ways: ways + (into.get(key)?.ways ?? 0n) });
}

const settle = (atom: FormulaAtom, sum: readonly number[]) => (atom.holds(sum) ? undefined : sum);

/** The sums with so many more members of a class answered `yes`. */
function add(
  sums: AtomSums,
  { atoms }: IndependentQuestionPart,
  { member, times }: { member: number; times: number },
): AtomSums {
  return sums.map((sum, index) => {
    const atom = atoms[index] as FormulaAtom;
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

/**
 * Every sum that the open questions can come to, and in how many ways; `spared` is a class of which one
 * member is left out.
 */
function tallyOf(part: IndependentQuestionPart, yes: readonly number[], spared?: number): SumTally {
  let current: SumTally = new Map();
  tally(
    current,
    part.atoms.map((atom) => settle(atom, sumAddedPoints(atom, yes))),
    1n,
  );
  part.classes.forEach(({ places }, index) => {
    const members = places.length - (index === spared ? 1 : 0);
    const next: SumTally = new Map();
    for (const { sums, ways } of current.values())
      for (let times = 0; times <= members; times += 1)
        tally(next, add(sums, part, { member: places[0] as number, times }), ways * choose(members, times));
    current = next;
  });
  return current;
}

const patternOf = (sums: AtomSums): AtomTruthPattern =>
  sums.map((sum) => (sum === undefined ? "1" : "0")).join("");

/** The patterns of a part over every way of answering its open questions. */
export function countPatternWays(part: IndependentQuestionPart, yes: readonly number[]): PatternWayCounts {
  const found = new Map<AtomTruthPattern, bigint>();
  for (const { sums, ways } of tallyOf(part, yes).values())
    found.set(patternOf(sums), ways + (found.get(patternOf(sums)) ?? 0n));
  return found;
}

/**
 * The effect of one answer of a class on the patterns, over every way of answering the other open questions
 * of the part: the ways that come about with `yes`, less those with `no`. Ways that stay the same cancel out.
 */
export function countAnswerSwing(
  part: IndependentQuestionPart,
  yes: readonly number[],
  own: number,
): PatternWayCounts {
  const member = part.classes[own]?.places[0] as number;
  const found = new Map<AtomTruthPattern, bigint>();
  const count = (pattern: AtomTruthPattern, ways: bigint) =>
    found.set(pattern, ways + (found.get(pattern) ?? 0n));
  for (const { sums, ways } of tallyOf(part, yes, own).values()) {
    count(patternOf(add(sums, part, { member, times: 1 })), ways);
    count(patternOf(sums), -ways);
  }
  return found;
}
