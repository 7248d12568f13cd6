import type { Atom } from "../formula/atom.js";
import { atomsOf, type Formula } from "../formula/formula.js";
import { type Part, partsOf } from "./parts.js";
import { type Pattern, swingOf, type Ways, waysOf } from "./patterns.js";
import { keyOf, type Residual, resolve } from "./residual.js";

/** The answers of a case, by place. */
export interface Answered {
  readonly yes: readonly number[];
  readonly open: readonly number[];
}

/** A residual after some parts: in how many ways it is reached, and what every pattern of the next part makes of it. */
interface Step {
  readonly residual: Residual;
  reached: bigint;
  readonly next: Map<Pattern, Step>;
  /** In how many ways the parts that follow make it hold. */
  holding: bigint;
}

/**
 * For every open question that a formula rests on, by place: in how many ways of answering all the others `yes` or `no` its answer alone
 * decides whether the formula holds (its Banzhaf count). Counted exactly, never sampled: the questions fall into independent parts, and
 * within a part only the number of `yes` answers of each class matters. Interchangeable questions share one count.
 */
export function swingsOf(formula: Formula, { yes, open }: Answered): Map<number, bigint> {
  const parts = partsOf(atomsOf(formula), open);
  const levels = levelsOf(formula, parts, yes);
  const swings = new Map<number, bigint>();
  parts.forEach((part, index) => {
    const steps = levels[index] as readonly Step[];
    const holding = (pattern: Pattern) =>
      steps.reduce((sum, { reached, next }) => sum + reached * (next.get(pattern)?.holding ?? 0n), 0n);
    part.classes.forEach(({ places }, own) => {
      let count = 0n;
      for (const [pattern, ways] of swingOf(part, yes, own))
        if (ways !== 0n) count += ways * holding(pattern);
      for (const place of places) swings.set(place, count);
    });
  });
  return swings;
}

/** What is left of the formula before each part, for every way of answering the parts before it. */
function levelsOf(formula: Formula, parts: readonly Part[], yes: readonly number[]): Step[][] {
  const ids = new Map<Atom, number>(atomsOf(formula).map((atom, id) => [atom, id]));
  const ways = parts.map((part) => waysOf(part, yes));
  const levels: Step[][] = [[{ residual: formula, reached: 1n, next: new Map(), holding: 0n }]];
  parts.forEach((part, at) => {
    const found = new Map<string, Step>();
    for (const step of levels[at] as Step[]) follow(step, { part, ways: ways[at] as Ways, found, ids });
    levels.push([...found.values()]);
  });
  for (const step of levels[parts.length] as Step[]) step.holding = step.residual === true ? 1n : 0n;
  for (let at = parts.length - 1; at >= 0; at -= 1)
    for (const step of levels[at] as Step[])
      for (const [pattern, after] of step.next)
        step.holding += ((ways[at] as Ways).get(pattern) as bigint) * after.holding;
  return levels;
}

interface Following {
  readonly part: Part;
  readonly ways: Ways;
  readonly found: Map<string, Step>;
  readonly ids: ReadonlyMap<Atom, number>;
}

function follow(step: Step, { part, ways, found, ids }: Following): void {
  for (const [pattern, count] of ways) {
    const residual = resolve(
      step.residual,
      new Map(part.atoms.map((atom, index) => [atom, pattern[index] === "1"])),
    );
    const key = keyOf(residual, ids);
    const after = found.get(key) ?? { residual, reached: 0n, next: new Map(), holding: 0n };
    found.set(key, after);
    after.reached += step.reached * count;
    step.next.set(pattern, after);
  }
}
