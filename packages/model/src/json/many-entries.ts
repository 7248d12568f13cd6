/** More entries than a record of one person has; the faults of as many are named one by one. */
const mostEntries = 10_000;

/** Whether the lists of a parsed JSON value, at every depth, hold more than ten thousand entries together. */
export function holdsManyEntries(value: unknown): boolean {
  let entries = 0;
  const left: unknown[] = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== "object" || one === null) continue;
    if (Array.isArray(one)) entries += one.length;
    if (entries > mostEntries) return true;
    for (const inner of Object.values(one)) left.push(inner);
  }
  return false;
}

/** Copies a parsed JSON value with at most so many entries of each list, the first. */
function cutLists(value: unknown, most: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.slice(0, most).map((entry) => cutLists(entry, most));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cutLists(inner, most)]));
}

/**
 * A value as `holdsManyEntries` finds it, with the first hundred entries of each list, ten or one, so that
 * they are not many any more: what stands in it has the place that it had. Nothing where even one is too many.
 */
export const takeFirstEntries = (value: unknown): unknown =>
  [100, 10, 1].map((most) => cutLists(value, most)).find((first) => !holdsManyEntries(first));
