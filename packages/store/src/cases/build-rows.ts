import type { Consent, Observation } from "@spean/model";
import type { CaseFacts } from "../client/case-view.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import { placeInObservation, placeOfConsent, placeOfUrgentNeeds } from "./sealed-places.js";

/** Seal and number of one save, whose rows are sealed. */
export interface SaveRowSeal {
  readonly seal: CaseSeal;
  readonly save: number;
}

/** Builds the row of facts. */
export function buildFactsRow({ ageClass, forms, urgentNeeds }: CaseFacts, { seal, save }: SaveRowSeal) {
  return {
    ageClass,
    forms,
    urgentNeeds: seal.sealAny(placeOfUrgentNeeds(save), urgentNeeds && JSON.stringify(urgentNeeds)),
  };
}

/** Builds the row of an observation. */
export function buildObservationRow({ observer, statement, note, ...codes }: Observation, seal: CaseSeal) {
  return {
    ...codes,
    observerRole: observer.role,
    observerAgency: observer.agency,
    statement: seal.sealAny(placeInObservation("statement", codes.id), statement),
    note: seal.sealAny(placeInObservation("note", codes.id), note),
  };
}

/** Builds the row of a consent. */
export function buildConsentRow(consent: Consent, { seal, save }: SaveRowSeal) {
  return { id: consent.id, consent: seal.seal(placeOfConsent(save, consent.id), JSON.stringify(consent)) };
}
