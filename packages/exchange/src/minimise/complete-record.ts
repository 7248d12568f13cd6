import {
  AgeClass,
  Answer,
  type CaseRecord,
  Consent,
  FormOfExploitation,
  ObservationSource,
  urgentNeedQuestions,
  UrgentNeed,
} from "@spean/model";
import { readUnknownNo } from "../consent/read-no.js";
import { assessmentsReceived } from "./assessments-received.js";
import { observationsOfAnswers, type RecordOrigin, withOwnIds } from "./observations-received.js";
import { findUnknownCodes, type PartialRecord } from "./partial-record.js";
import { findPartsAtFault, type FittingRecord, takeWhatFits, type UntakenPart } from "./take-what-fits.js";

/**
 * The id under which the record is kept here, the indicators of the standard that it is read with, and the
 * manifest that it came with.
 */
export interface RecordCompletion {
  readonly id: string;
  readonly knownIndicators: ReadonlySet<string>;
  readonly manifest: RecordOrigin;
}

type Answers = NonNullable<CaseRecord["answers"]>;

const isAnswer = (answer: unknown): boolean => Answer.safeParse(answer).success;

/** Parts as they fit here, and what does not: each as it was received. */
interface FittingParts<T> {
  readonly fitting: T;
  readonly untaken: readonly UntakenPart[];
}

const unknownHere = (field: string, value: unknown): UntakenPart => ({ field, code: "invalid-value", value });

/** Urgent needs of which only some were sent, or fit: what was not, was not asked here, and is asked again. */
function completeUrgentNeeds(sent: PartialRecord["urgentNeeds"]): FittingParts<object> {
  if (!sent) return { fitting: {}, untaken: [] };
  const asked = urgentNeedQuestions.map((question) => [
    question,
    UrgentNeed.safeParse(sent[question]).data ?? { ...sent[question], answer: "not-asked" },
  ]);
  return {
    fitting: { urgentNeeds: { ...sent, ...Object.fromEntries(asked) } },
    untaken: urgentNeedQuestions
      .filter((question) => sent[question]?.answer !== undefined && !isAnswer(sent[question].answer))
      .map((question) => unknownHere("urgentNeeds", { [question]: sent[question] })),
  };
}

/** An age class that was not sent, or is none here, is not known, which protects as a child. */
function completeAgeClass(sent: PartialRecord["ageClass"]): FittingParts<AgeClass> {
  const known = AgeClass.safeParse(sent).data;
  return {
    fitting: known ?? "unknown",
    untaken: known || sent === undefined ? [] : [unknownHere("ageClass", sent)],
  };
}

/** A form of exploitation that is none here is another one, so that its lists are used all the same. */
function completeForms(sent: PartialRecord["forms"]): FittingParts<object> {
  const isKnown = (form: string) => FormOfExploitation.safeParse(form).success;
  return {
    fitting: sent ? { forms: [...new Set(sent.map((form) => (isKnown(form) ? form : "other")))] } : {},
    untaken: (sent ?? []).filter((form) => !isKnown(form)).map((form) => unknownHere("forms", form)),
  };
}

/** An observation from a source that is none here is kept as the word of whoever sent it: its answer counts. */
function completeObservations(sent: PartialRecord["observations"]): FittingParts<object[]> {
  const isKnown = ({ source }: { readonly source?: string }) =>
    source === undefined || ObservationSource.safeParse(source).success;
  return {
    fitting: withOwnIds(sent?.map((one) => (isKnown(one) ? one : { ...one, source: "third-party" }))),
    untaken: (sent ?? []).filter((one) => !isKnown(one)).map((one) => unknownHere("observations", one)),
  };
}

/** The sender's assessments, and the ids that this case had before: theirs, and those it had with them. */
function completeAssessments({ id, previousCaseIds = [], assessments }: PartialRecord): object {
  const previous = [...(id === undefined ? [] : [id]), ...previousCaseIds];
  return {
    ...(previous.length > 0 && { previousCaseIds: [...new Set(previous)] }),
    assessments: assessmentsReceived(assessments),
  };
}

/** Parts of a record that are looked at with the referral, and do not go into a case here. */
const leftWithTheReferral = /^\/(?:interview|journey|conflicts|decisions|referrals|rescreenings)\//;

/** An assessment whose outcome was not to be sent, since the purpose does not call for it, is none here. */
const isOfPartialAssessment = ({ assessments = [] }: PartialRecord, path: string): boolean => {
  const index = /^\/assessments\/(\d+)\//.exec(path)?.[1];
  return index !== undefined && assessments[Number(index)]?.assessment?.outcome === undefined;
};

/** Parts of these in which a code stands that this version does not know. */
const untakenBeside = (record: PartialRecord): readonly UntakenPart[] =>
  findPartsAtFault(
    record,
    findUnknownCodes(record).filter(
      ({ path }) => leftWithTheReferral.test(path) || isOfPartialAssessment(record, path),
    ),
  );

/** Consents as they fit here; a no that does not is read as widely as it may have been meant, and named. */
function completeConsents(sent: PartialRecord["consents"] = []): FittingParts<object[]> {
  const read = sent.map((value) => ({
    value,
    no: Consent.safeParse(value).success ? [] : readUnknownNo(value),
  }));
  return {
    fitting: read.flatMap(({ value, no }): object[] => (no.length > 0 ? no : [value])),
    untaken: read.flatMap(({ value, no }) => (no.length > 0 ? [unknownHere("consents", value)] : [])),
  };
}

/** Answers to indicators that the standard here has not, unless an observation of the same was named; and answers that are none here. */
function untakenAnswers(
  answers: readonly (readonly [string, unknown])[],
  untaken: readonly UntakenPart[],
): UntakenPart[] {
  const named = new Set(untaken.map(({ value }) => (value as { indicator?: unknown } | null)?.indicator));
  return answers
    .filter(([indicator, answer]) => !named.has(indicator) || !isAnswer(answer))
    .map(([indicator, answer]) => ({
      field: "answers",
      code: isAnswer(answer) ? "unknown-indicator" : "invalid-value",
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
  const { person, answers = {} } = record;
  const [ageClass, forms] = [completeAgeClass(record.ageClass), completeForms(record.forms)];
  const [needs, consents] = [completeUrgentNeeds(record.urgentNeeds), completeConsents(record.consents)];
  const observed = completeObservations(record.observations);
  const whole = takeWhatFits(
    {
      id,
      ageClass: ageClass.fitting,
      ...forms.fitting,
      ...needs.fitting,
      ...(person && { person }),
      ...completeAssessments(record),
      consents: consents.fitting,
      observations: observed.fitting,
    } as CaseRecord,
    knownIndicators,
  );
  const fits = ([code, answer]: [string, unknown]) => knownIndicators.has(code) && isAnswer(answer);
  const [known, unknown] = [
    Object.entries(answers).filter(fits),
    Object.entries(answers).filter((one) => !fits(one)),
  ];
  const { observations = [] } = whole.record;
  const added = observationsOfAnswers(Object.fromEntries(known) as Answers, observations, manifest);
  return {
    record: { ...whole.record, observations: [...observations, ...added] },
    untaken: [
      ...whole.untaken,
      ...[ageClass, forms, needs, consents, observed].flatMap(({ untaken }) => untaken),
      ...untakenAnswers(unknown, whole.untaken),
      ...untakenBeside(record),
    ],
  };
}
