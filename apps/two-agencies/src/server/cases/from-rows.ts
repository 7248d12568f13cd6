import type { CaseRecord, Consent, Observation, Person, UrgentNeeds } from "@spean/model";
import type { Facts } from "../../shared/case-view.js";
import type { persons } from "../database/person-tables.js";
import type { consents, facts, observations } from "../database/schema.js";
import type { CaseSeal } from "../keys/case-seal.js";
import { consentOf, inObservation, personOf, urgentNeedsOf } from "./places.js";

/** The facts of a record: what was not said is absent. */
export function factsOf({ ageClass, forms, urgentNeeds }: Pick<CaseRecord, keyof Facts>): Facts {
  return { ageClass, ...(forms && { forms }), ...(urgentNeeds && { urgentNeeds }) };
}

/** Facts as the model has them. */
export function factsFrom(
  { save, ageClass, forms, urgentNeeds }: typeof facts.$inferSelect,
  seal: CaseSeal,
): Facts {
  const needs =
    urgentNeeds === null
      ? undefined
      : (JSON.parse(seal.open(urgentNeedsOf(save), urgentNeeds)) as UrgentNeeds);
  return factsOf({ ageClass, forms: forms ?? undefined, urgentNeeds: needs });
}

/** An observation as the model has it. */
export function observationFrom(row: typeof observations.$inferSelect, seal: CaseSeal): Observation {
  const {
    id,
    indicator,
    answer,
    observedAt,
    observerRole,
    observerAgency,
    source,
    statement,
    note,
    corrects,
  } = row;
  return {
    id,
    indicator,
    answer,
    observedAt,
    observer: { role: observerRole, ...(observerAgency !== null && { agency: observerAgency }) },
    source,
    ...(statement !== null && { statement: seal.open(inObservation("statement", id), statement) }),
    ...(note !== null && { note: seal.open(inObservation("note", id), note) }),
    ...(corrects !== null && { corrects }),
  };
}

/** A consent as the model has it. */
export function consentFrom({ save, id, consent }: typeof consents.$inferSelect, seal: CaseSeal): Consent {
  return JSON.parse(seal.open(consentOf(save, id), consent)) as Consent;
}

/** A person as the model has them; without anything, where all of it was taken back. */
export function personFrom({ save, person }: typeof persons.$inferSelect, seal: CaseSeal): Person {
  return JSON.parse(seal.open(personOf(save), person)) as Person;
}
