import type { CheckResult, Fault } from "@spean/model";

/** One value of the input: its line (or its place in an array, from 1), its `id` if one could be read, and the parsed JSON or its faults. */
export interface Entry {
  readonly line: number;
  readonly id?: string;
  readonly value: CheckResult<unknown>;
  /** What `JSON.parse` made of a value whose keys are at fault. Never to be scored; further faults may be found in it. */
  readonly doubtful?: unknown;
}

/** An entry that could be parsed. */
export function parsedEntry(line: number, value: unknown): Entry {
  return { line, ...idOf(value), value: { ok: true, value } };
}

/** An entry with faults. `doubtful` is what `JSON.parse` made of it, if anything: its `id` is told, unless the `id` is itself at fault. */
export function faultyEntry(line: number, faults: readonly [Fault, ...Fault[]], doubtful?: unknown): Entry {
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
