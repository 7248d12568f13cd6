type Keys = readonly (string | number)[];

/** The keys that lead to every value inside a JSON value, the value itself left out. */
export function placesIn(value: unknown, base: Keys = []): Keys[] {
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return entries.flatMap(([key, inner]) => [[...base, key], ...placesIn(inner, [...base, key])]);
}

/** A copy of a value in which `change` was applied to what holds the place that `keys` lead to. */
export function mutated(
  value: unknown,
  keys: Keys,
  change: (holder: Record<string | number, unknown>, key: string | number) => void,
): unknown {
  const copy = structuredClone(value);
  const holder = keys
    .slice(0, -1)
    .reduce<unknown>((here, key) => (here as Record<string | number, unknown>)[key], copy);
  change(holder as Record<string | number, unknown>, keys.at(-1)!);
  return copy;
}
