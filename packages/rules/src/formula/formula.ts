import type { Condition, PinnedStandard } from "@spean/model";
import { type Atom, atomOf, type Leaf } from "./atom.js";

/** A condition on one list, opened down to what it asks of the answers: at least so many of its parts. `all` and `any` are that too. */
export type Formula = Atom | { readonly atLeast: number; readonly of: readonly Formula[] };

/**
 * Opens a condition on a list: elements give way to their own conditions, and the same leaf is the same atom wherever it stands. So many of
 * several single indicators are one atom, since it makes them interchangeable.
 */
export function formulaOf(condition: Condition, standard: PinnedStandard, list: string): Formula {
  const atoms = new Map<string, Atom>();
  const atom = (leaf: Leaf, condition: Condition = leaf): Atom => {
    const key = JSON.stringify(condition);
    const known = atoms.get(key) ?? { ...atomOf(leaf, standard, list), condition };
    atoms.set(key, known);
    return known;
  };
  const someOf = (atLeast: number, of: readonly Condition[], condition: Condition): Formula => {
    const points = Object.fromEntries(
      of.flatMap((inner) => ("indicator" in inner ? [[inner.indicator, 1]] : [])),
    );
    if (of.length > 1 && Object.keys(points).length === of.length)
      return atom({ atLeastPoints: atLeast, points }, condition);
    return { atLeast, of: of.map(open) };
  };
  const open = (inner: Condition): Formula => {
    if ("all" in inner) return someOf(inner.all.length, inner.all, inner);
    if ("any" in inner) return someOf(1, inner.any, inner);
    if ("atLeast" in inner) return someOf(inner.atLeast, inner.of, inner);
    if ("element" in inner)
      return {
        atLeast: 1,
        of: standard.elements
          .filter(({ code }) => code === inner.element)
          .map(({ condition: own }) => open(own)),
      };
    return atom(inner);
  };
  return open(condition);
}

/** The atoms of a formula, each once, in the order in which it names them. */
export function atomsOf(formula: Formula): Atom[] {
  return "adds" in formula ? [formula] : [...new Set(formula.of.flatMap(atomsOf))];
}
