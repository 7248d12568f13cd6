import type { PlaceInCase } from "../keys/case-seal.js";

// Where each sealed value of a case stands. Written here once, since what is sealed for one place opens in no other.

/** An observation's words, by its id. */
export const inObservation = (column: "statement" | "note", id: string): PlaceInCase => ({
  table: "observations",
  column,
  row: id,
});

/** The urgent needs, by the save's number. */
export const urgentNeedsOf = (save: number): PlaceInCase => ({
  table: "facts",
  column: "urgent_needs",
  row: String(save),
});

/** A consent, by the save's number and its id. */
export const consentOf = (save: number, id: string): PlaceInCase => ({
  table: "consents",
  column: "consent",
  row: JSON.stringify([save, id]),
});

/** Who the person is, by the save's number. */
export const personOf = (save: number): PlaceInCase => ({
  table: "persons",
  column: "person",
  row: String(save),
});

/** Why somebody is screened again, by the re-screening's id. */
export const wordsOfRescreening = (id: string): PlaceInCase => ({
  table: "rescreenings",
  column: "words",
  row: id,
});

/** The event at which somebody was found. */
export const eventIdOfCase: PlaceInCase = { table: "cases", column: "event_id", row: "" };
