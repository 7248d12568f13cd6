import type { CompiledIndicatorList } from "@spean/rules/engine";
import type { FieldColumns } from "./encode-cases.js";

/**
 * Scores of one list for every row of its groups. Rows to which the list does not apply are left as they
 * were.
 */
export interface ListColumnScores {
  /**
   * One number per row: a bit for each dimension, element and finding of the list that holds (see
   * `ColumnLayout`).
   */
  readonly holds: Int32Array;
  /** The signs that make a positive dimension positive: those of the row that count in it on this list. */
  readonly contributing: FieldColumns;
}

/** Scores by list code. */
export type ColumnScores = ReadonlyMap<string, ListColumnScores>;

/**
 * Allocates scores of `size` rows for `fields` fields; they can be reused for other columns of the same size.
 */
export function allocateColumnScores(
  lists: Iterable<CompiledIndicatorList>,
  fields: number,
  size: number,
): ColumnScores {
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

/** Rows to score against one list, `from` the first and `to` after the last, and where the scores go. */
interface ColumnWork {
  readonly plane: FieldColumns;
  readonly from: number;
  readonly to: number;
  readonly out: ListColumnScores;
}

/** One loop over the rows of some work. */
export type ColumnScoringStep = (work: ColumnWork) => void;
