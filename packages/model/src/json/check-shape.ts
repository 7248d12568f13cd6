import type { z } from "zod";
import type { CheckResult, InputFault } from "../fault.js";
import { limitFaults } from "../limit-faults.js";
import { faultsOfZodError } from "./faults-of.js";

const tooMuch: InputFault = {
  code: "invalid-value",
  path: "",
  message:
    "This is nested deeper, or holds more that is wrong, than can be checked at once: split it up, and look at its first part.",
};

/**
 * Checks a parsed JSON value against a schema. Unlike `safeParse` it never throws: a value that is nested too
 * deep for the stack, or has faults by the hundred thousand, is a fault itself.
 */
export function checkJsonShape<T>(schema: z.ZodType<T>, value: unknown): CheckResult<T> {
  try {
    const read = schema.safeParse(value);
    return read.success
      ? { ok: true, value: read.data }
      : { ok: false, faults: limitFaults(faultsOfZodError(read.error, value)) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, faults: [tooMuch] };
  }
}
