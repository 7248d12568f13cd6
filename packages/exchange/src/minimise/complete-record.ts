import { type CaseRecord, urgentNeedQuestions, UrgentNeed } from "@spean/model";
import { assessmentsReceived } from "./assessments-received.js";
import { observationsOfAnswers, type RecordOrigin, withOwnIds } from "./observations-received.js";
import type { PartialRecord } from "./partial-record.js";
import { type FittingRecord, takeWhatFits, type UntakenPart } from "./take-what-fits.js";

/**
 * The id under which the record is kept here, the indicators of the standard that it is read with, and the
 * manifest that it came with.
 */
export interface RecordCompletion {
  readonly id: string;
  readonly knownIndicators: ReadonlySet<string>;
  readonly manifest: RecordOrigin;
}

/** Urgent needs of which only some were sent, or fit: what was not, was not asked here. */
function completeUrgentNeeds(sent: PartialRecord["urgentNeeds"]): object {
  if (!sent) return {};
  const asked = urgentNeedQuestions.map((question) => [
    question,
    UrgentNeed.safeParse(sent[question]).data ?? { ...sent[question], answer: "not-asked" },
  ]);
  return { urgentNeeds: { ...sent, ...Object.fromEntries(asked) } };
}

/** The sender's assessments, and the ids that this case had before: theirs, and those it had with them. */
function completeAssessments({ id, previousCaseIds = [], assessments }: PartialRecord): object {
  const previous = [...(id === undefined ? [] : [id]), ...previousCaseIds];
  return {
    ...(previous.length > 0 && { previousCaseIds: [...new Set(previous)] }),
    assessments: assessmentsReceived(assessments),
  };
}

/** Answers to indicators that the standard here has not, unless an observation of the same was named. */
function untakenAnswers(
  answers: readonly (readonly [string, unknown])[],
  untaken: readonly UntakenPart[],
): UntakenPart[] {
  const named = new Set(untaken.map(({ value }) => (value as { indicator?: unknown } | null)?.indicator));
  return answers
    .filter(([indicator]) => !named.has(indicator))
    .map(([indicator, answer]) => ({
      field: "answers",
      code: "unknown-indicator",
      value: { indicator, answer },
    }));
}

/**
 * Converts the record of an envelope that was opened to a case record, under an id of your own. Nothing is
 * lost and nothing invented:
 *
 * - one entry that is not whole, or does not fit the standard here, is left out by itself and named in
 *   `untaken`, as it was received;
 * - answers that no observation gives become observations of the sender's;
 * - the sender's assessments stay, under the sender's id of the case, which `previousCaseIds` then names;
 * - an age class that was not sent is `unknown`, which protects as a child; an urgent need is `not-asked`.
 */
export function completePartialRecord(
  record: PartialRecord,
  { id, knownIndicators, manifest }: RecordCompletion,
): FittingRecord {
  const { ageClass = "unknown", forms, person, consents = [], answers = {} } = record;
  const whole = takeWhatFits(
    {
      id,
      ageClass,
      ...(forms && { forms }),
      ...completeUrgentNeeds(record.urgentNeeds),
      ...(person && { person }),
      ...completeAssessments(record),
      consents,
      observations: withOwnIds(record.observations),
    } as CaseRecord,
    knownIndicators,
  );
  const known = Object.entries(answers).filter(([code]) => knownIndicators.has(code));
  const unknown = Object.entries(answers).filter(([code]) => !knownIndicators.has(code));
  const { observations = [] } = whole.record;
  const added = observationsOfAnswers(Object.fromEntries(known), observations, manifest);
  return {
    record: { ...whole.record, observations: [...observations, ...added] },
    untaken: [...whole.untaken, ...untakenAnswers(unknown, whole.untaken)],
  };
}
