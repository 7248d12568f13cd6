import type { z } from "zod";
import type { CheckResult, InputFault } from "../fault.js";
import { limitFaults } from "../limit-faults.js";
import { faultsOfZodError } from "./faults-of.js";
import { holdsManyEntries, takeFirstEntries } from "./many-entries.js";

const tooMuch: InputFault = {
  code: "invalid-value",
  path: "",
  message:
    "This is nested deeper, or holds more that is wrong, than can be checked at once: split it up, and look at its first part.",
};

const restUnchecked: InputFault = {
  code: "invalid-value",
  path: "",
  message:
    "This holds so many entries that only faults among the first of each list are named: mend them, then check again.",
};

/**
 * Faults of a value with more entries than are checked one by one. Each fault costs memory, and memory that
 * runs out ends the whole process.
 */
function findFirstFaults(schema: z.ZodType, value: unknown): readonly [InputFault, ...InputFault[]] {
  const first = takeFirstEntries(value);
  const read = first === undefined ? undefined : schema.safeParse(first);
  return read?.error ? [...limitFaults(faultsOfZodError(read.error, first)), restUnchecked] : [tooMuch];
}

function checkShape<T>(schema: z.ZodType<T>, value: unknown): CheckResult<T> {
  if (holdsManyEntries(value) && !schema.validate(value))
    return { ok: false, faults: findFirstFaults(schema, value) };
  const read = schema.safeParse(value);
  return read.success
    ? { ok: true, value: read.data }
    : { ok: false, faults: limitFaults(faultsOfZodError(read.error, value)) };
}

/**
 * Checks a parsed JSON value against a schema. Unlike `safeParse` it never throws, and its memory does not
 * grow with what is wrong: a value that is nested too deep for the stack, or has faults by the hundred
 * thousand, is a fault itself.
 */
export function checkJsonShape<T>(schema: z.ZodType<T>, value: unknown): CheckResult<T> {
  try {
    return checkShape(schema, value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, faults: [tooMuch] };
  }
}
