import type { PlaceInCase } from "../keys/case-seal.js";

/** Where the words of a decision stand, sealed. */
export const wordsOfDecision = (id: string): PlaceInCase => ({
  table: "decisions",
  column: "words",
  row: id,
});
