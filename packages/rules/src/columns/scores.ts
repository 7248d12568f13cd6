import type { CompiledList } from "../compile-list.js";
import type { Plane } from "./encode.js";

/** What one list says of every row of its groups. Rows to which it does not apply are left as they were. */
export interface ListScores {
  /** One number per row: a bit for each dimension, element and finding of the list that holds (see `Layout`). */
  readonly holds: Int32Array;
  /** The signs that make a positive dimension positive: those of the row that count in it on this list. */
  readonly contributing: Plane;
}

/** What each list of the standard says, by the list's code. */
export type Scores = ReadonlyMap<string, ListScores>;

/** Room for the scores of so many rows; it may be used again for others of the same number. */
export function roomFor(lists: Iterable<CompiledList>, fields: number, size: number): Scores {
  return new Map(
    Array.from(lists, ({ code }) => [
      code,
      {
        holds: new Int32Array(size),
        contributing: Array.from({ length: fields }, () => new Uint16Array(size)),
      },
    ]),
  );
}
