import type { InputFault } from "../fault.js";
import { toJsonPointer } from "./json-value.js";

const isBroken = (text: string): boolean => /[\0\p{Surrogate}]/u.test(text);

/** A place in a value, by the one that it lies in: so that a deep place costs no more than a shallow one. */
interface NestedPlace {
  readonly within?: NestedPlace;
  readonly key: string | number;
  readonly of: unknown;
}

function faultAt(place: NestedPlace): InputFault {
  const keys: string[] = [];
  for (let at = place; at.within; at = at.within) keys.push(String(at.key));
  return {
    code: "invalid-value",
    path: toJsonPointer(keys.reverse()),
    message: "This text holds a character that cannot be kept (U+0000, or half of a pair): remove it.",
  };
}

/** As many are found at most: one more than is ever named. */
const mostFound = 1001;

/** What lies in a value and may be broken or hold what is, the last first; no entry under a broken key. */
function findPlacesWithin(place: NestedPlace): NestedPlace[] {
  const { of } = place;
  const entries: (readonly [string | number, unknown])[] = Array.isArray(of)
    ? of.map((inner: unknown, at) => [at, inner])
    : Object.entries(of as object).filter(([key]) => !isBroken(key));
  return entries
    .filter(([, inner]) => typeof inner === "string" || (typeof inner === "object" && inner !== null))
    .map(([key, inner]) => ({ within: place, key, of: inner }))
    .reverse();
}

/**
 * The faults of texts and keys that no database keeps, and that no UTF-8 holds: with the character U+0000, or
 * with half of a surrogate pair. A key at fault is named by its object. In the order of the value, at any
 * depth; of more than a thousand the first.
 */
export function findBrokenText(value: unknown): InputFault[] {
  const faults: InputFault[] = [];
  const left: NestedPlace[] = [{ key: "", of: value }];
  for (let place = left.pop(); place && faults.length < mostFound; place = left.pop()) {
    const { of } = place;
    if (typeof of === "string" && isBroken(of)) faults.push(faultAt(place));
    if (typeof of !== "object" || of === null) continue;
    if (!Array.isArray(of) && Object.keys(of).some(isBroken)) faults.push(faultAt(place));
    for (const inner of findPlacesWithin(place)) left.push(inner);
  }
  return faults;
}
