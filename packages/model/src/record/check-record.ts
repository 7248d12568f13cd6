import { checkScoringAnswers } from "../case/check-answers.js";
import type { CheckResult, InputFault } from "../fault.js";
import { checkJsonShape } from "../json/check-shape.js";
import { isJsonObject } from "../json/json-value.js";
import { findBrokenText } from "../json/broken-text.js";
import { findMisspeltFields } from "../json/misspelt-fields.js";
import { acceptUnlessFaulty } from "../limit-faults.js";
import { z } from "../zod.js";
import { CaseRecord, type RecordRule } from "./case-record.js";
import { createKeptFaults } from "./kept-faults.js";
import {
  answersAgreeWithObservations,
  conflictsNameObservations,
  observationsAreConsistent,
} from "./rules/observation-rules.js";
import { datesArePossible } from "./rules/date-rules.js";
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
  datesArePossible,
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

const fields = Object.keys(CaseRecord.shape);

/**
 * Checks the shape of a record, then what holds between its fields. `isKept` tells of a fault that it is to
 * be passed over.
 */
function checkUnlessKept(
  value: Record<string, unknown>,
  known: ReadonlySet<string>,
  isKept: (fault: InputFault) => boolean,
): CheckResult<CaseRecord> {
  const shape = checkJsonShape(Envelope, value);
  const faults = [
    ...(shape.ok ? [] : shape.faults),
    ...findMisspeltFields(value, fields),
    ...findBrokenText(value),
    ...(isJsonObject(value.answers) ? checkScoringAnswers(value.answers, known) : []),
  ];
  const record = (shape.ok ? shape.value : value) as CaseRecord;
  const checked = acceptUnlessFaulty(
    record,
    faults.filter((fault) => !isKept(fault)),
  );
  if (!checked.ok) return checked;
  const crossing = rules.flatMap((rule) => rule(record, known));
  return acceptUnlessFaulty(
    record,
    crossing.filter((fault) => !isKept(fault)),
  );
}

/**
 * Checks a full case record from a parsed JSON value: first its shape, then what holds between its fields.
 * Unlike `readScoringCase` it asks for no answers: a record may begin with urgent needs alone.
 *
 * @param value what came in
 * @param known the codes of all indicators of the standard
 * @param kept the record as it is kept already, where `value` adds to it: what an earlier version accepted is
 * not held against what is added now
 * @returns the record, unknown top-level fields kept; or every fault found, of more than a thousand the
 * first. Rules across fields are run once the shape is right.
 */
export function checkCaseRecord(
  value: unknown,
  known: ReadonlySet<string>,
  kept?: unknown,
): CheckResult<CaseRecord> {
  if (!isJsonObject(value))
    return {
      ok: false,
      faults: [{ code: "not-an-object", path: "", message: "A case record must be a JSON object." }],
    };
  const checked = checkUnlessKept(value, known, () => false);
  if (checked.ok || !isJsonObject(kept)) return checked;
  const faults = createKeptFaults(kept, value);
  checkUnlessKept(kept, known, faults.note);
  return checkUnlessKept(value, known, faults.has);
}
