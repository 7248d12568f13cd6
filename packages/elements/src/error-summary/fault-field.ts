/**
 * A field of a page: the JSON Pointer of the value it holds, its label in the language of the page, and what
 * takes the focus.
 */
export interface FaultField {
  readonly path: string;
  readonly label: string;
  /**
   * An input, or any element that can be focused. Absent: the page puts the focus itself, on `spean-fault`.
   */
  readonly field?: HTMLElement | undefined;
}

/** The field that a path belongs to: the one with the longest path that is this one or leads to it. */
export function fieldOfFault(path: string, fields: readonly FaultField[]): FaultField | undefined {
  return fields
    .filter((field) => path === field.path || path.startsWith(`${field.path}/`))
    .reduce<FaultField | undefined>(
      (longest, field) => (longest && longest.path.length >= field.path.length ? longest : field),
      undefined,
    );
}
