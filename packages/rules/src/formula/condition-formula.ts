import type { Condition, PinnedStandard } from "@spean/model";
import { type CompoundCondition, foldRuleCondition, partsOfCompound } from "../fold-condition.js";
import { type FormulaAtom, createFormulaAtom, type AtomLeafCondition } from "./formula-atom.js";

/**
 * A condition on one list, opened down to what it asks of the answers: at least so many of its parts. `all`
 * and `any` are that too.
 */
export type ConditionFormula =
  FormulaAtom | { readonly atLeast: number; readonly of: readonly ConditionFormula[] };

/**
 * Opens a condition on a list: elements give way to their own conditions, and the same leaf is the same atom
 * wherever it stands. So many of several single indicators are one atom, since it makes them interchangeable.
 */
export function expandConditionFormula(
  condition: Condition,
  standard: PinnedStandard,
  list: string,
): ConditionFormula {
  const atoms = new Map<string, FormulaAtom>();
  const atom = (leaf: AtomLeafCondition, condition: Condition = leaf): FormulaAtom => {
    const key = JSON.stringify(condition);
    const known = atoms.get(key) ?? { ...createFormulaAtom(leaf, standard, list), condition };
    atoms.set(key, known);
    return known;
  };
  const someOf = (
    atLeast: number,
    of: readonly ConditionFormula[],
    whole: CompoundCondition,
  ): ConditionFormula => {
    const { parts } = partsOfCompound(whole);
    const points = Object.fromEntries(
      parts.flatMap((part) => ("indicator" in part ? [[part.indicator, 1]] : [])),
    );
    return parts.length > 1 && Object.keys(points).length === parts.length
      ? atom({ atLeastPoints: atLeast, points }, whole)
      : { atLeast, of };
  };
  const open = (inner: Condition): ConditionFormula =>
    foldRuleCondition<ConditionFormula>(inner, {
      atLeast: someOf,
      atLeastPoints: (leaf) => atom(leaf),
      positive: (positive) => atom({ positive }),
      reported: (reported) => atom({ reported }),
      indicator: (indicator) => atom({ indicator }),
      element: (element) => ({
        atLeast: 1,
        of: standard.elements.filter(({ code }) => code === element).map((rule) => open(rule.condition)),
      }),
    });
  return open(condition);
}

/** The atoms of a formula, each once, in the order in which it names them. */
export function atomsOfFormula(formula: ConditionFormula): FormulaAtom[] {
  return "adds" in formula ? [formula] : [...new Set(formula.of.flatMap(atomsOfFormula))];
}
