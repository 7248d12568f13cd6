import type { CheckResult } from "@spean/model";
import type { Entry } from "./input/entry.js";

/** What `check` makes of an entry. If its keys are at fault it is never accepted; then what else `check` finds is told too, each path once. */
export function checkEntry<T>(
  { value, doubtful }: Entry,
  check: (value: unknown) => CheckResult<T>,
): CheckResult<T> {
  if (value.ok) return check(value.value);
  const further = doubtful === undefined ? undefined : check(doubtful);
  if (!further || further.ok) return value;
  const told = new Set(value.faults.map(({ path }) => path));
  return { ok: false, faults: [...value.faults, ...further.faults.filter(({ path }) => !told.has(path))] };
}
