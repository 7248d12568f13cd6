import type { Checked, Fault } from "@spean/model";

/** One value of the input: its line (or its place in an array, from 1), its `id` if one could be read, and the parsed JSON or its faults. */
export interface Entry {
  readonly line: number;
  readonly id?: string;
  readonly value: Checked<unknown>;
}

/** An entry that could be parsed. */
export function parsedEntry(line: number, value: unknown): Entry {
  return { line, ...idOf(value), value: { ok: true, value } };
}

/** An entry with faults. `value` is what `JSON.parse` made of it, if anything: its `id` is told, unless the `id` is itself in doubt. */
export function faultyEntry(line: number, faults: readonly [Fault, ...Fault[]], value?: unknown): Entry {
  const inDoubt = faults.some(({ path }) => path === "/id");
  return { line, ...(inDoubt ? {} : idOf(value)), value: { ok: false, faults } };
}

function idOf(value: unknown): { readonly id?: string } {
  const id = typeof value === "object" && value !== null && Object.hasOwn(value, "id") ? (value as { readonly id: unknown }).id : undefined;
  return typeof id === "string" ? { id } : {};
}
