import type { Atom } from "../formula/atom.js";
import type { Formula } from "../formula/formula.js";

/** What is left of a formula once some of its atoms are known: settled, or a smaller formula. */
export type Residual = boolean | Formula;

/** Puts the truth of known atoms into a formula; those it is not told stay open. */
export function resolve(formula: Residual, truth: ReadonlyMap<Atom, boolean>): Residual {
  if (typeof formula === "boolean") return formula;
  if ("adds" in formula) return truth.get(formula) ?? formula;
  const parts = formula.of.map((part) => resolve(part, truth));
  const atLeast = formula.atLeast - parts.filter((part) => part === true).length;
  const rest = parts.filter((part) => typeof part !== "boolean");
  if (atLeast <= 0) return true;
  if (rest.length < atLeast) return false;
  return rest.length === 1 ? (rest[0] as Formula) : { atLeast, of: rest };
}

/** The same text for the same residual, so that ways which come to the same are followed once. */
export function keyOf(formula: Residual, ids: ReadonlyMap<Atom, number>): string {
  if (typeof formula === "boolean") return String(formula);
  if ("adds" in formula) return String(ids.get(formula));
  return `${formula.atLeast}(${formula.of.map((part) => keyOf(part, ids)).join()})`;
}
