import type { MessageValues } from "@spean/text";
import type { AnyMessageId } from "./spoken.js";

/** A fault of one field, as an id of words. It never repeats what was entered, since that may be personal. */
export interface FieldFault {
  /** The id of the field that shows it. */
  readonly field: string;
  /** The id of the control to go to, where it is not the field itself. */
  readonly control?: string;
  readonly message: AnyMessageId;
  readonly values?: MessageValues;
  /** Nothing was entered where the model needs something; it counts only once something else was entered. */
  readonly missing?: boolean;
}

/** A fault that stands while nothing was entered. */
export const missingFault = (when: boolean, fault: FieldFault): FieldFault[] =>
  when ? [{ ...fault, missing: true }] : [];

/**
 * Editing of a part of a record: the draft (as typed) apart from the value (as kept), so that nothing
 * half-typed is lost.
 */
export interface DraftShape<Value, Draft> {
  /** A draft that shows a value, whole or not; fields of it that are not edited are carried along. */
  readonly draft: (value: Partial<Value> | undefined) => Draft;
  /**
   * The value that the draft gives, with whatever is faulty or empty left out; no key at all where it says
   * nothing.
   */
  readonly entered: (draft: Draft) => Partial<Value>;
  /** Faults of the draft: parts that are missing or doubtful. */
  readonly faults: (draft: Draft) => readonly FieldFault[];
}

/** Copy of an object without empty fields: `undefined`, an empty string or an empty array. */
export function withoutEmptyKeys<T extends object>(value: T): Partial<T> {
  const holds = (field: unknown): boolean =>
    field !== undefined && field !== "" && !(Array.isArray(field) && field.length === 0);
  return Object.fromEntries(Object.entries(value).filter(([, field]) => holds(field))) as Partial<T>;
}

/** The rows with at least one known field. An incomplete row is kept: its gap is shown as a fault. */
export const rowsWithContent = <Row extends object>(rows: readonly Row[]): Row[] =>
  rows.filter((row) => Object.keys(row).length > 0);

/** Random id (128 bits, hexadecimal), so that entries made offline never collide. Works without HTTPS too. */
export function createItemId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
