import type { CheckResult, InputFault } from "@spean/model";
import { formatPrintableJson } from "./printable-json.js";
import { findWrappedRows } from "./wrapped-rows.js";

/**
 * One value of the input: its line number (or its place in an array, from 1), its `id` if it has one, and the
 * parsed JSON or its faults.
 */
export interface InputEntry {
  readonly line: number;
  readonly id?: string;
  readonly value: CheckResult<unknown>;
  /**
   * The lenient parse of a value whose keys are at fault. Never to be scored; further faults may be found in
   * it.
   */
  readonly doubtful?: unknown;
}

/** Creates an entry of parsed JSON. */
export function createParsedEntry(line: number, value: unknown): InputEntry {
  return { line, ...idOf(value), value: { ok: true, value } };
}

/**
 * Creates an entry with faults. `doubtful` is its lenient parse, if any: its `id` is named unless the `id`
 * itself is at fault.
 */
export function createFaultyEntry(
  line: number,
  faults: readonly [InputFault, ...InputFault[]],
  doubtful?: unknown,
): InputEntry {
  const id = faults.some(({ path }) => path === "/id") ? {} : idOf(doubtful);
  return { line, ...id, value: { ok: false, faults }, ...(doubtful !== undefined && { doubtful }) };
}

function idOf(value: unknown): { readonly id?: string } {
  const id =
    typeof value === "object" && value !== null && Object.hasOwn(value, "id")
      ? (value as { readonly id: unknown }).id
      : undefined;
  return typeof id === "string" ? { id } : {};
}

/**
 * Checks the value of an entry. An entry with faulty keys is never accepted; its other faults are reported
 * with them, each path once.
 */
export function checkInputEntry<T>(
  { value, doubtful }: InputEntry,
  check: (value: unknown) => CheckResult<T>,
): CheckResult<T> {
  if (value.ok) {
    const checked = check(value.value);
    const wrapped = checked.ok ? undefined : findWrappedRows(value.value);
    return wrapped ? { ok: false, faults: [wrapped] } : checked;
  }
  const further = doubtful === undefined ? undefined : check(doubtful);
  if (!further || further.ok) return value;
  const told = new Set(value.faults.map(({ path }) => path));
  return { ok: false, faults: [...value.faults, ...further.faults.filter(({ path }) => !told.has(path))] };
}

/** The most further faults that a result names after the first. */
const MOST_FURTHER = 20;

/** Formats the result of a faulty entry as JSON: its line, its first fault, and up to 20 more. */
export function formatFaultLine(
  { line, id }: Pick<InputEntry, "line" | "id">,
  [error, ...more]: readonly [InputFault, ...InputFault[]],
): string {
  return formatPrintableJson({
    line,
    ...(id !== undefined && { id }),
    error,
    ...(more.length > 0 && { more: more.slice(0, MOST_FURTHER) }),
  });
}
