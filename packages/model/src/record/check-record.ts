import { checkScoringAnswers } from "../case/check-answers.js";
import type { CheckResult, InputFault } from "../fault.js";
import { faultsOfZodError } from "../json/faults-of.js";
import { isJsonObject } from "../json/json-value.js";
import { z } from "../zod.js";
import { CaseRecord, type RecordRule } from "./case-record.js";
import {
  answersAgreeWithObservations,
  conflictsNameObservations,
  observationsAreConsistent,
} from "./rules/observation-rules.js";
import {
  assessmentsAreOfThisCase,
  assessmentsNamedExist,
  idsAreUnique,
  previousCasesAreOthers,
} from "./rules/entry-rules.js";
import {
  consentsEndAfterTheyBegin,
  referralsHaveTheirTimes,
  referralsRestOnConsent,
} from "./rules/referral-rules.js";
const rules: readonly RecordRule[] = [
  observationsAreConsistent,
  answersAgreeWithObservations,
  idsAreUnique,
  conflictsNameObservations,
  previousCasesAreOthers,
  assessmentsAreOfThisCase,
  assessmentsNamedExist,
  consentsEndAfterTheyBegin,
  referralsHaveTheirTimes,
  referralsRestOnConsent,
];

/** The record with its answers not looked at yet: they are checked one by one, each with its own fault. */
const Envelope = CaseRecord.extend({ answers: z.record(z.string(), z.unknown()).optional() });

/**
 * Checks a full case record from a parsed JSON value: first its shape, then what holds between its fields.
 * Unlike `readScoringCase` it asks for no answers: a record may begin with urgent needs alone.
 *
 * @param value what came in
 * @param known the codes of all indicators of the standard
 * @returns the record, unknown top-level fields kept; or every fault found. Rules across fields are run once
 * the shape is right.
 */
export function checkCaseRecord(value: unknown, known: ReadonlySet<string>): CheckResult<CaseRecord> {
  if (!isJsonObject(value))
    return {
      ok: false,
      faults: [{ code: "not-an-object", path: "", message: "A case record must be a JSON object." }],
    };
  const read = Envelope.safeParse(value);
  const faults: InputFault[] = read.success ? [] : faultsOfZodError(read.error, value);
  if (isJsonObject(value.answers)) faults.push(...checkScoringAnswers(value.answers, known));
  const record = read.data as CaseRecord | undefined;
  if (record && faults.length === 0) faults.push(...rules.flatMap((rule) => rule(record, known)));
  return record && faults.length === 0
    ? { ok: true, value: record }
    : { ok: false, faults: faults as [InputFault, ...InputFault[]] };
}
