import type { CaseRecord, Consent, Observation, Person, UrgentNeeds } from "@spean/model";
import type { CaseFacts } from "../client/case-view.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import type { consentTable, factTable, observationTable, personTable } from "../tables/case-tables.js";
import { placeInObservation, placeOfConsent, placeOfPerson, placeOfUrgentNeeds } from "./sealed-places.js";

/** Picks the facts of a record; a fact that was not said is absent. */
export function pickCaseFacts({
  ageClass,
  forms,
  urgentNeeds,
}: Pick<CaseRecord, keyof CaseFacts>): CaseFacts {
  return { ageClass, ...(forms && { forms }), ...(urgentNeeds && { urgentNeeds }) };
}

/** Reads a row of facts. */
export function readFactRow(
  { save, ageClass, forms, urgentNeeds }: typeof factTable.$inferSelect,
  seal: CaseSeal,
): CaseFacts {
  const needs =
    urgentNeeds === null
      ? undefined
      : (JSON.parse(seal.open(placeOfUrgentNeeds(save), urgentNeeds)) as UrgentNeeds);
  return pickCaseFacts({ ageClass, forms: forms ?? undefined, urgentNeeds: needs });
}

/** Reads a row of an observation. */
export function readObservationRow(row: typeof observationTable.$inferSelect, seal: CaseSeal): Observation {
  const { id, indicator, answer, observedAt, source, statement, note, corrects } = row;
  return {
    id,
    indicator,
    answer,
    observedAt,
    observer: {
      role: row.observerRole,
      ...(row.observerAgency !== null && { agency: row.observerAgency }),
    },
    source,
    ...(statement !== null && { statement: seal.open(placeInObservation("statement", id), statement) }),
    ...(note !== null && { note: seal.open(placeInObservation("note", id), note) }),
    ...(corrects !== null && { corrects }),
  };
}

/** Reads a row of a consent. */
export function readConsentRow(
  { save, id, consent }: typeof consentTable.$inferSelect,
  seal: CaseSeal,
): Consent {
  return JSON.parse(seal.open(placeOfConsent(save, id), consent)) as Consent;
}

/** Reads a row of a person; it is empty where everything was withdrawn. */
export function readPersonRow({ save, person }: typeof personTable.$inferSelect, seal: CaseSeal): Person {
  return JSON.parse(seal.open(placeOfPerson(save), person)) as Person;
}
