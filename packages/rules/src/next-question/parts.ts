import type { FormulaAtom } from "../formula/formula-atom.js";
import { groupInterchangeablePlaces, type PlaceEquivalenceClass } from "../formula/classes.js";

/**
 * Atoms that share open questions, and those questions by class. No two parts share a question, so their
 * answers are independent.
 */
export interface IndependentQuestionPart {
  readonly atoms: readonly FormulaAtom[];
  readonly classes: readonly PlaceEquivalenceClass[];
}

/**
 * Splits atoms into independent parts. An atom without an open question is a part of its own, with nothing to
 * ask.
 */
export function splitIntoParts(
  atoms: readonly FormulaAtom[],
  open: readonly number[],
): IndependentQuestionPart[] {
  const groups: FormulaAtom[][] = [];
  for (const atom of atoms) {
    let joined = [atom];
    for (const group of groups.filter((other) => other.some((one) => shareOne(one, atom, open)))) {
      joined = [...group, ...joined];
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  return groups.map((group) => ({ atoms: group, classes: groupInterchangeablePlaces(open, group) }));
}

const shareOne = (one: FormulaAtom, other: FormulaAtom, open: readonly number[]) =>
  open.some((place) => one.adds.has(place) && other.adds.has(place));
