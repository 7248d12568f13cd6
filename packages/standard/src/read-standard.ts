import {
  type CheckResult,
  type InputFault,
  faultsOfZodError,
  type PinnedStandard,
  Standard,
} from "@spean/model";
import { checkReferences } from "./check-references.js";
import { pinStandard } from "./digest.js";

/**
 * Reads a standard from a parsed JSON value: checks it against the schema, resolves every reference, computes
 * its digest.
 */
export function readStandard(value: unknown): CheckResult<PinnedStandard> {
  const read = Standard.safeParse(value);
  if (!read.success) return { ok: false, faults: faultsOfZodError(read.error, value) };
  const faults = checkReferences(read.data);
  return faults.length === 0
    ? { ok: true, value: pinStandard(read.data) }
    : { ok: false, faults: faults as [InputFault, ...InputFault[]] };
}
