import { isJsonObject } from "./json-value.js";
import { isNearKey } from "./near-key.js";

/** A place in a value that came in: the value as a whole, and the keys that lead to the place. */
export interface ValuePlace {
  readonly value: unknown;
  readonly at: readonly PropertyKey[];
}

/** What stands at a place; undefined if nothing does. */
export const findPlacedValue = ({ value, at }: ValuePlace): unknown =>
  at.reduce(
    (here, key) =>
      typeof here === "object" && here !== null && Object.hasOwn(here, key)
        ? (here as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

/** A place by its name: the field, or the number of the entry in its array. */
export function namePlace(at: readonly PropertyKey[]): string {
  const last = at.at(-1);
  if (last === undefined) return "the value";
  return typeof last === "number" && at.length > 1
    ? `entry ${last + 1} of "${String(at.at(-2))}"`
    : `"${String(last)}"`;
}

/**
 * What to say of a place that holds `null` or an empty text, which other systems write for what is absent;
 * undefined if it holds something.
 */
export function wordEmptyPlace(place: ValuePlace): string | undefined {
  const found = findPlacedValue(place);
  if (found !== null && found !== "") return undefined;
  return `${namePlace(place.at)} is ${found === null ? "null" : "an empty text"}: leave it out if it is not known; where it is required, give it`;
}

/** Objects with more keys are not searched for one that was misspelt. */
const mostKeys = 1000;

/** What to say of a field that is missing: a key beside it may have been meant for it. */
export function wordMissingPlace({ value, at }: ValuePlace): string {
  const holder = findPlacedValue({ value, at: at.slice(0, -1) });
  const keys = isJsonObject(holder) ? Object.keys(holder) : [];
  const misspelt = keys.length <= mostKeys && keys.some((key) => isNearKey(key, String(at.at(-1))));
  return misspelt
    ? `${namePlace(at)} is missing, and a key beside it differs only by letter case, a mark or something invisible: correct that key`
    : `${namePlace(at)} is missing: add it`;
}
