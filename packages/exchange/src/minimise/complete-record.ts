import {
  type CaseRecord,
  checkCaseRecord,
  Consent,
  Observation,
  Person,
  urgentNeedQuestions,
  UrgentNeeds,
} from "@spean/model";
import type { PartialRecord } from "./partial-record.js";

/** The id under which the record is kept here, and the indicators of the standard that it is read with. */
export interface RecordCompletion {
  readonly id: string;
  readonly knownIndicators: ReadonlySet<string>;
}

const wholeOnes = <T>(
  all: readonly unknown[] | undefined,
  read: (one: unknown) => { readonly data?: T | undefined },
): T[] => (all ?? []).flatMap((one) => read(one).data ?? []);

/** Urgent needs of which only some were sent: what was not, was not asked here. */
function completeUrgentNeeds(sent: PartialRecord["urgentNeeds"]): Pick<CaseRecord, "urgentNeeds"> {
  if (!sent) return {};
  const asked = urgentNeedQuestions.map((question) => [question, { answer: "not-asked", ...sent[question] }]);
  const { data } = UrgentNeeds.safeParse(Object.fromEntries(asked));
  return data ? { urgentNeeds: data } : {};
}

/**
 * Converts the record of an envelope that was opened to a case record, under an id of your own. Only values
 * that are complete are taken, and none is invented: an urgent need that was not sent is `not-asked`.
 * Observations are taken all, or none where they do not fit the standard here.
 *
 * @throws if the age class is missing, which every envelope has
 */
export function completePartialRecord(
  record: PartialRecord,
  { id, knownIndicators }: RecordCompletion,
): CaseRecord {
  const { ageClass, forms } = record;
  const person = Person.safeParse(record.person).data;
  if (!ageClass) throw new Error("A record came without an age class.");
  const base: CaseRecord = {
    id,
    ageClass,
    ...(forms && { forms }),
    ...completeUrgentNeeds(record.urgentNeeds),
    ...(person && { person }),
    consents: wholeOnes(record.consents, (one) => Consent.safeParse(one)),
  };
  const observations = wholeOnes(record.observations, (one) => Observation.safeParse(one));
  const checked = checkCaseRecord({ ...base, observations }, knownIndicators);
  return checked.ok ? checked.value : { ...base, observations: [] };
}
