import type { CheckResult, InputFault } from "./fault.js";

/** As many faults of one case are named; nobody mends more at a time. */
const mostFaults = 1000;

const andMore: InputFault = {
  code: "invalid-value",
  path: "",
  message: `There are more faults than these ${mostFaults}: mend them first, then check again.`,
};

/** Faults as they are answered: at most a thousand, and a last one that says that there are more. */
export const limitFaults = <T extends readonly InputFault[]>(faults: T): T =>
  faults.length > mostFaults ? ([...faults.slice(0, mostFaults), andMore] as unknown as T) : faults;

/** The value if nothing is wrong with it; else its faults, of which a thousand are named at most. */
export function acceptUnlessFaulty<T>(value: T, faults: readonly InputFault[]): CheckResult<T> {
  return faults.length === 0
    ? { ok: true, value }
    : { ok: false, faults: limitFaults(faults) as readonly InputFault[] as [InputFault, ...InputFault[]] };
}
