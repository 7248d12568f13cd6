import type { SealedCasePlace } from "../sealing/case-seal.js";

// The place of each sealed value of a case, in one file: what is sealed for one place opens in no other.

/** Free text of an observation, by its id. */
export const placeInObservation = (column: "statement" | "note", id: string): SealedCasePlace => ({
  table: "observations",
  column,
  row: id,
});

/** Urgent needs, by the number of the save. */
export const placeOfUrgentNeeds = (save: number): SealedCasePlace => ({
  table: "facts",
  column: "urgent_needs",
  row: String(save),
});

/** A consent, by the number of the save and its id. */
export const placeOfConsent = (save: number, id: string): SealedCasePlace => ({
  table: "consents",
  column: "consent",
  row: JSON.stringify([save, id]),
});

/** Identity of the possible victim, by the number of the save. */
export const placeOfPerson = (save: number): SealedCasePlace => ({
  table: "persons",
  column: "person",
  row: String(save),
});

/** Free text of a re-screening, by its id. */
export const placeOfRescreening = (id: string): SealedCasePlace => ({
  table: "rescreenings",
  column: "words",
  row: id,
});

/** Free text of a decision, by its id. */
export const placeOfDecision = (id: string): SealedCasePlace => ({
  table: "decisions",
  column: "words",
  row: id,
});

/** What a case brought along from another system. */
export const placeOfReceivedParts: SealedCasePlace = {
  table: "received_records",
  column: "brought",
  row: "",
};

/** The event at which somebody was found. */
export const placeOfEventId: SealedCasePlace = { table: "cases", column: "event_id", row: "" };
