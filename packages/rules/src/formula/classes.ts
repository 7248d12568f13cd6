import type { FormulaAtom } from "./formula-atom.js";

/**
 * Indicators that one could exchange for one another without any of the atoms noticing; places in the
 * standard's order.
 */
export interface PlaceEquivalenceClass {
  readonly places: readonly number[];
}

/**
 * Sorts indicators into classes of interchangeable ones. Those that add to none of the atoms are left out.
 */
export function groupInterchangeablePlaces(
  places: readonly number[],
  atoms: readonly FormulaAtom[],
): PlaceEquivalenceClass[] {
  const classes = new Map<string, number[]>();
  for (const place of places) {
    const rows = atoms.map(({ adds }) => adds.get(place)?.join());
    if (rows.every((row) => row === undefined)) continue;
    const key = rows.join("|");
    const members = classes.get(key);
    if (members) members.push(place);
    else classes.set(key, [place]);
  }
  return [...classes.values()].map((members) => ({ places: members }));
}
