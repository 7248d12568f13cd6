import type { FieldFault } from "./field-fault.js";

/** How a part of a record is edited: what is typed (the draft) apart from what is kept (the value), so that nothing half-typed is lost. */
export interface Shape<Value, Draft> {
  /** A draft that shows a value, whole or not; fields of it that are not edited are carried along. */
  readonly draft: (value: Partial<Value> | undefined) => Draft;
  /** What the draft says, with whatever is faulty or empty left out; no key at all where it says nothing. */
  readonly entered: (draft: Draft) => Partial<Value>;
  /** What is missing or doubtful in the draft. */
  readonly faults: (draft: Draft) => readonly FieldFault[];
}

/** An object without the keys that hold nothing: `undefined`, an empty text or an empty list. */
export function filled<T extends object>(value: T): Partial<T> {
  const holds = (field: unknown): boolean =>
    field !== undefined && field !== "" && !(Array.isArray(field) && field.length === 0);
  return Object.fromEntries(Object.entries(value).filter(([, field]) => holds(field))) as Partial<T>;
}

/** The rows of which something is known: one with no more than a gap is kept, for the gap is a fault that is told, and nothing is lost. */
export const withSomething = <Row extends object>(rows: readonly Row[]): Row[] =>
  rows.filter((row) => Object.keys(row).length > 0);
