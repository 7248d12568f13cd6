import { CaseId } from "../case/scoring-case.js";
import { AgeClass, Answer, FormOfExploitation } from "../code-lists.js";
import { IndicatorCode } from "../standard/code.js";
import { z } from "../zod.js";
import { Conflict, Observation } from "./observation.js";
import { Consent } from "./consent.js";
import { Decision } from "./decision.js";
import { EventId } from "./case-event.js";
import { Interview } from "./interview.js";
import { Journey } from "./journey.js";
import { Person } from "./person.js";
import { RecordedAssessment, Rescreening } from "./recorded-assessment.js";
import { Referral } from "./referral.js";
import { UrgentNeeds } from "./urgent-needs.js";
import type { InputFault } from "../fault.js";

/**
 * The full record of one person's case, a superset of the case for scoring. Unknown top-level fields are kept
 * and ignored, so that a system may carry its own beside these; inside, an unknown field is a fault.
 * Observations, assessments and decisions are only ever appended to.
 */
export const CaseRecord = z.looseObject({
  id: CaseId,
  ageClass: AgeClass,
  forms: z.array(FormOfExploitation).optional(),
  urgentNeeds: UrgentNeeds.optional(),
  interview: Interview.optional(),
  person: Person.optional(),
  journey: Journey.optional(),
  answers: z.record(IndicatorCode, Answer).optional(),
  observations: z.array(Observation).optional(),
  conflicts: z.array(Conflict).optional(),
  assessments: z.array(RecordedAssessment).optional(),
  decisions: z.array(Decision).optional(),
  referrals: z.array(Referral).optional(),
  consents: z.array(Consent).optional(),
  rescreenings: z.array(Rescreening).optional(),
  eventId: EventId.optional(),
  previousCaseIds: z.array(CaseId).optional(),
});
export type CaseRecord = z.infer<typeof CaseRecord>;

/**
 * A check across the fields of a record that fits the schema: it names every fault it finds, and none if all
 * is well.
 */
export type RecordRule = (record: CaseRecord, known: ReadonlySet<string>) => InputFault[];
