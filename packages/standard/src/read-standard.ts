import {
  checkJsonShape,
  type CheckResult,
  type InputFault,
  type PinnedStandard,
  Standard,
} from "@spean/model";
import { checkReferences } from "./check-references.js";
import { checkConditionDepth } from "./condition-depth.js";
import { pinStandard } from "./digest.js";

/**
 * Reads a standard from a parsed JSON value: checks how deep its conditions are nested, checks it against the
 * schema, resolves every reference, computes its digest.
 */
export function readStandard(value: unknown): CheckResult<PinnedStandard> {
  const [tooDeep, ...others] = checkConditionDepth(value);
  if (tooDeep) return { ok: false, faults: [tooDeep, ...others] };
  const read = checkJsonShape(Standard, value);
  if (!read.ok) return read;
  const faults = checkReferences(read.value);
  return faults.length === 0
    ? { ok: true, value: pinStandard(read.value) }
    : { ok: false, faults: faults as [InputFault, ...InputFault[]] };
}
