import type { PlaceEquivalenceClass } from "../formula/classes.js";
import type { CountVector } from "./minimal-counts.js";

/**
 * The sets of candidates that vectors of one size stand for, so many at most: in the standard's order,
 * compared place by place. It walks the candidates in that order and keeps only the vectors that can still be
 * filled, so that no step leads nowhere.
 */
export function expandCountVectors(
  vectors: readonly CountVector[],
  classes: readonly PlaceEquivalenceClass[],
  limit: number,
): number[][] {
  const order = classes
    .flatMap(({ places }, own) => places.map((place) => ({ place, own })))
    .sort((a, b) => a.place - b.place);
  // left[p][c]: the members of class c from the p-th candidate on
  const left = [classes.map(() => 0)];
  for (const { own } of [...order].reverse()) left.unshift(changed(left[0] as number[], own, 1));

  const sets: number[][] = [];
  const walk = (from: number, needs: readonly CountVector[], set: readonly number[]): void => {
    if (needs[0]?.every((count) => count === 0)) sets.push([...set]);
    for (let at = from; at < order.length && sets.length < limit; at += 1) {
      const { place, own } = order[at] as { place: number; own: number };
      const room = left[at] as number[];
      // the place itself fills one, so what is needed must find room from here on, and something of its class
      // be needed
      const rest = needs.filter(
        (need) => (need[own] as number) > 0 && need.every((count, index) => count <= (room[index] as number)),
      );
      if (rest.length > 0)
        walk(
          at + 1,
          rest.map((need) => changed(need, own, -1)),
          [...set, place],
        );
    }
  };
  walk(0, vectors, []);
  return sets;
}

const changed = (vector: CountVector, own: number, by: number): number[] =>
  vector.map((count, index) => (index === own ? count + by : count));
