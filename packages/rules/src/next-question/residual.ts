import type { FormulaAtom } from "../formula/formula-atom.js";
import type { ConditionFormula } from "../formula/condition-formula.js";

/** The rest of a formula once some of its atoms are known: settled, or a smaller formula. */
export type ResidualFormula = boolean | ConditionFormula;

/** Puts the truth of known atoms into a formula; those it is not told stay open. */
export function substituteKnownAtoms(
  formula: ResidualFormula,
  truth: ReadonlyMap<FormulaAtom, boolean>,
): ResidualFormula {
  if (typeof formula === "boolean") return formula;
  if ("adds" in formula) return truth.get(formula) ?? formula;
  const parts = formula.of.map((part) => substituteKnownAtoms(part, truth));
  const atLeast = formula.atLeast - parts.filter((part) => part === true).length;
  const rest = parts.filter((part) => typeof part !== "boolean");
  if (atLeast <= 0) return true;
  if (rest.length < atLeast) return false;
  return rest.length === 1 ? (rest[0] as ConditionFormula) : { atLeast, of: rest };
}

/** The same text for the same residual, so that ways which come to the same are followed once. */
export function keyOfResidual(formula: ResidualFormula, ids: ReadonlyMap<FormulaAtom, number>): string {
  if (typeof formula === "boolean") return String(formula);
  if ("adds" in formula) return String(ids.get(formula));
  return `${formula.atLeast}(${formula.of.map((part) => keyOfResidual(part, ids)).join()})`;
}
