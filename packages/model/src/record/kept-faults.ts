import type { InputFault } from "../fault.js";
import { findPlacedValue } from "../json/place-words.js";

/** The faults of a record that is kept, which are passed over in one that adds to it. */
interface KeptFaults {
  /** Notes a fault of the record that is kept. */
  readonly note: (fault: InputFault) => boolean;
  /** Tells if the record that is kept has this fault too, of the same value at the same place. */
  readonly has: (fault: InputFault) => boolean;
}

const keysOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Faults whose presence leaves the rest of the record readable: a value is wrong, not the kind of value. */
const readable = new Set<InputFault["code"]>([
  "invalid-value",
  "unknown-indicator",
  "unknown-reference",
  "answers-disagree",
]);

/** Collects the faults of a record that is kept, and compares those of the record that it becomes with them. */
export function createKeptFaults(kept: unknown, next: unknown): KeptFaults {
  const noted = new Set<string>();
  const written = (value: unknown, path: string) =>
    JSON.stringify(findPlacedValue({ value, at: keysOf(path) }));
  return {
    note: ({ code, path }) => {
      if (readable.has(code)) noted.add(`${code} ${path}`);
      return readable.has(code);
    },
    has: ({ code, path }) =>
      noted.has(`${code} ${path}`) && path !== "" && written(kept, path) === written(next, path),
  };
}
