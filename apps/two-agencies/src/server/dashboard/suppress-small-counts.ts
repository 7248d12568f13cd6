import type { SuppressedCount } from "../../shared/dashboard.js";

/** A count under this, and not 0, could point to a person. */
export const smallestShownCount = 5;

const isSmall = (count: number) => count > 0 && count < smallestShownCount;

/**
 * Leaves out the small ones of counts that add up to a total which may be known. Where just one would be left
 * out, the total would give it away: the smallest of the others goes with it.
 */
export function suppressSmallCounts(counts: readonly number[]): SuppressedCount[] {
  const hidden = new Set(counts.flatMap((count, index) => (isSmall(count) ? [index] : [])));
  if (hidden.size === 1) {
    const others = counts.flatMap((count, index) => (count >= smallestShownCount ? [{ count, index }] : []));
    const [smallest] = others.toSorted((a, b) => a.count - b.count);
    if (smallest) hidden.add(smallest.index);
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}

/** A part of a whole, unless the part or the rest of it is so small that it could point to a person. */
export function shareUnlessSmall(part: number, whole: number): SuppressedCount {
  return whole < smallestShownCount || isSmall(part) || isSmall(whole - part) ? null : part / whole;
}
