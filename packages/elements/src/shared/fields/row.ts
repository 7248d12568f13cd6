/**
 * One entry of a list that is being edited. The key (for `repeat`) keeps its DOM when another row is removed.
 */
export interface EditedRow {
  readonly key: number;
}

let last = 0;

/** A key that no row has yet. */
export const nextRowKey = (): number => ++last;

/** The rows with one of them changed. */
export function changeEditedRow<R extends EditedRow>(
  rows: readonly R[],
  key: number,
  patch: Partial<R>,
): R[] {
  return rows.map((row) => (row.key === key ? { ...row, ...patch } : row));
}

/** The rows with one of them moved by so many places, as far as there are places. */
export function moveEditedRow<R extends EditedRow>(rows: readonly R[], key: number, by: -1 | 1): R[] {
  const from = rows.findIndex((row) => row.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= rows.length) return [...rows];
  const copy = [...rows];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}
