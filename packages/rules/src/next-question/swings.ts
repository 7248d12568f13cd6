import type { FormulaAtom } from "../formula/formula-atom.js";
import { atomsOfFormula, type ConditionFormula } from "../formula/condition-formula.js";
import { type IndependentQuestionPart, splitIntoParts } from "./parts.js";
import {
  type AtomTruthPattern,
  countAnswerSwing,
  type PatternWayCounts,
  countPatternWays,
} from "./patterns.js";
import { keyOfResidual, type ResidualFormula, substituteKnownAtoms } from "./residual.js";

/** The answers of a case, by place. */
export interface AnsweredPlaces {
  readonly yes: readonly number[];
  readonly open: readonly number[];
}

/**
 * A residual after some parts: in how many ways it is reached, and what every pattern of the next part makes
 * of it.
 */
interface ResidualStep {
  readonly residual: ResidualFormula;
  reached: bigint;
  readonly next: Map<AtomTruthPattern, ResidualStep>;
  /** In how many ways the parts that follow make it hold. */
  holding: bigint;
}

/**
 * For every open question that a formula rests on, by place: in how many ways of answering all the others
 * `yes` or `no` its answer alone decides whether the formula holds (its Banzhaf count). Counted exactly,
 * never sampled: the questions fall into independent parts, and within a part only the number of `yes`
 * answers of each class matters. Interchangeable questions share one count.
 */
export function countQuestionSwings(
  formula: ConditionFormula,
  { yes, open }: AnsweredPlaces,
): Map<number, bigint> {
  const parts = splitIntoParts(atomsOfFormula(formula), open);
  const levels = levelsOf(formula, parts, yes);
  const swings = new Map<number, bigint>();
  parts.forEach((part, index) => {
    const steps = levels[index] as readonly ResidualStep[];
    const holding = (pattern: AtomTruthPattern) =>
      steps.reduce((sum, { reached, next }) => sum + reached * (next.get(pattern)?.holding ?? 0n), 0n);
    part.classes.forEach(({ places }, own) => {
      let count = 0n;
      for (const [pattern, ways] of countAnswerSwing(part, yes, own))
        if (ways !== 0n) count += ways * holding(pattern);
      for (const place of places) swings.set(place, count);
    });
  });
  return swings;
}

/** Residual formulas before each part, for every way of answering the parts before it. */
function levelsOf(
  formula: ConditionFormula,
  parts: readonly IndependentQuestionPart[],
  yes: readonly number[],
): ResidualStep[][] {
  const ids = new Map<FormulaAtom, number>(atomsOfFormula(formula).map((atom, id) => [atom, id]));
  const ways = parts.map((part) => countPatternWays(part, yes));
  const levels: ResidualStep[][] = [[{ residual: formula, reached: 1n, next: new Map(), holding: 0n }]];
  parts.forEach((part, at) => {
    const found = new Map<string, ResidualStep>();
    for (const step of levels[at] as ResidualStep[])
      follow(step, { part, ways: ways[at] as PatternWayCounts, found, ids });
    levels.push([...found.values()]);
  });
  for (const step of levels[parts.length] as ResidualStep[]) step.holding = step.residual === true ? 1n : 0n;
  for (let at = parts.length - 1; at >= 0; at -= 1)
    for (const step of levels[at] as ResidualStep[])
      for (const [pattern, after] of step.next)
        step.holding += ((ways[at] as PatternWayCounts).get(pattern) as bigint) * after.holding;
  return levels;
}

interface StepContext {
  readonly part: IndependentQuestionPart;
  readonly ways: PatternWayCounts;
  readonly found: Map<string, ResidualStep>;
  readonly ids: ReadonlyMap<FormulaAtom, number>;
}

function follow(step: ResidualStep, { part, ways, found, ids }: StepContext): void {
  for (const [pattern, count] of ways) {
    const residual = substituteKnownAtoms(
      step.residual,
      new Map(part.atoms.map((atom, index) => [atom, pattern[index] === "1"])),
    );
    const key = keyOfResidual(residual, ids);
    const after = found.get(key) ?? { residual, reached: 0n, next: new Map(), holding: 0n };
    found.set(key, after);
    after.reached += step.reached * count;
    step.next.set(pattern, after);
  }
}
