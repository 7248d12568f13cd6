import type { Consent, Observation } from "@spean/model";
import type { Facts } from "../../shared/case-view.js";
import type { CaseSeal } from "../keys/case-seal.js";
import { consentOf, inObservation, urgentNeedsOf } from "./places.js";

/** What seals the rows of one save: the case's seal, and the save's number. */
export interface Sealing {
  readonly seal: CaseSeal;
  readonly save: number;
}

/** Facts as their row has them. */
export function factsRow({ ageClass, forms, urgentNeeds }: Facts, { seal, save }: Sealing) {
  return {
    ageClass,
    forms,
    urgentNeeds: seal.sealAny(urgentNeedsOf(save), urgentNeeds && JSON.stringify(urgentNeeds)),
  };
}

/** An observation as its row has it. */
export function observationRow({ observer, statement, note, ...codes }: Observation, seal: CaseSeal) {
  return {
    ...codes,
    observerRole: observer.role,
    observerAgency: observer.agency,
    statement: seal.sealAny(inObservation("statement", codes.id), statement),
    note: seal.sealAny(inObservation("note", codes.id), note),
  };
}

/** A consent as its row has it. */
export function consentRow(consent: Consent, { seal, save }: Sealing) {
  return { id: consent.id, consent: seal.seal(consentOf(save, consent.id), JSON.stringify(consent)) };
}
