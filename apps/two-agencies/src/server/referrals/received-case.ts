import { randomUUID } from "node:crypto";
import type { OpenedEnvelope } from "@spean/exchange";
import { type CaseRecord, checkCaseRecord, Consent, Observation, Person, UrgentNeeds } from "@spean/model";
import { importRecord, type CaseSeal, type StoreContext } from "@spean/store";
import { knownIndicators } from "../cases/case-scoring.js";

const wholeOnes = <T>(
  all: readonly unknown[] | undefined,
  read: (one: unknown) => { readonly data?: T | undefined },
): T[] => (all ?? []).flatMap((one) => read(one).data ?? []);

/** Urgent needs of which only some were sent: what was not, was not asked here. */
function urgentNeedsFrom(sent: OpenedEnvelope["record"]["urgentNeeds"]): Pick<CaseRecord, "urgentNeeds"> {
  if (!sent) return {};
  const questions = [
    "dangerNow",
    "medicalCareNeeded",
    "childrenWithPerson",
    "placeSafe",
    "placePrivate",
    "othersPresent",
  ] as const;
  const asked = Object.fromEntries(
    questions.map((question) => [question, { answer: "not-asked", ...sent[question] }]),
  );
  const { data } = UrgentNeeds.safeParse(asked);
  return data ? { urgentNeeds: data } : {};
}

/**
 * Converts the content of an envelope to a case record of this system, under a new id. Only values that are
 * complete here are taken, and none is invented; the whole envelope is kept beside it.
 * @throws if the age class is missing, which every envelope has
 */
export function buildReceivedRecord({ record }: OpenedEnvelope): CaseRecord {
  const { ageClass, forms } = record;
  const person = Person.safeParse(record.person).data;
  if (!ageClass) throw new Error("A record came without an age class.");
  const base: CaseRecord = {
    id: randomUUID(),
    ageClass,
    ...(forms && { forms }),
    ...urgentNeedsFrom(record.urgentNeeds),
    ...(person && { person }),
    consents: wholeOnes(record.consents, (one) => Consent.safeParse(one)),
  };
  const observations = wholeOnes(record.observations, (one) => Observation.safeParse(one));
  const checked = checkCaseRecord({ ...base, observations }, knownIndicators);
  return checked.ok ? checked.value : { ...base, observations: [] };
}

/**
 * Begins a case from what came, with an assessment by the standard that it was read with.
 * @returns what seals the case
 */
export async function beginReceivedCase(
  store: StoreContext,
  record: CaseRecord,
  now: Date,
): Promise<CaseSeal> {
  const seal = await importRecord(store, {
    record,
    digest: store.vault.digestOf(JSON.stringify(record)),
    now,
  });
  if (!seal) throw new Error("A case with this id is there already.");
  return seal;
}
