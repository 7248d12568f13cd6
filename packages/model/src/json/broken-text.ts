import type { InputFault } from "../fault.js";
import { toJsonPointer } from "./json-value.js";

const isBroken = (text: string): boolean => /[\0\p{Surrogate}]/u.test(text);

/** A place in a value, by the one that it lies in: so that a deep place costs no more than a shallow one. */
interface NestedPlace {
  readonly within?: NestedPlace;
  readonly key: string;
  readonly of: unknown;
}

function faultAt(place: NestedPlace): InputFault {
  const keys: string[] = [];
  for (let at = place; at.within; at = at.within) keys.unshift(at.key);
  return {
    code: "invalid-value",
    path: toJsonPointer(keys),
    message: "This text holds a character that cannot be kept (U+0000, or half of a pair): remove it.",
  };
}

/**
 * The faults of texts and keys that no database keeps, and that no UTF-8 holds: with the character U+0000, or
 * with half of a surrogate pair. A key at fault is named by its object. In the order of the value, at any depth.
 */
export function findBrokenText(value: unknown): InputFault[] {
  const faults: InputFault[] = [];
  const left: NestedPlace[] = [{ key: "", of: value }];
  for (let place = left.pop(); place; place = left.pop()) {
    const { of } = place;
    if (typeof of === "string" && isBroken(of)) faults.push(faultAt(place));
    if (typeof of !== "object" || of === null) continue;
    if (Object.keys(of).some(isBroken)) faults.push(faultAt(place));
    for (const [key, inner] of Object.entries(of).reverse())
      if (!isBroken(key)) left.push({ within: place, key, of: inner });
  }
  return faults;
}
