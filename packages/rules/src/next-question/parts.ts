import type { Atom } from "../formula/atom.js";
import { classesOf, type IndicatorClass } from "../formula/classes.js";

/** Atoms that share open questions, and those questions by class. No two parts share a question, so their answers are independent. */
export interface Part {
  readonly atoms: readonly Atom[];
  readonly classes: readonly IndicatorClass[];
}

/** Splits atoms into independent parts. An atom without an open question is a part of its own, with nothing to ask. */
export function partsOf(atoms: readonly Atom[], open: readonly number[]): Part[] {
  const groups: Atom[][] = [];
  for (const atom of atoms) {
    const joined = [atom];
    for (const group of groups.filter((other) => other.some((one) => shareOne(one, atom, open)))) {
      joined.unshift(...group);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  return groups.map((group) => ({ atoms: group, classes: classesOf(open, group) }));
}

const shareOne = (one: Atom, other: Atom, open: readonly number[]) =>
  open.some((place) => one.adds.has(place) && other.adds.has(place));
