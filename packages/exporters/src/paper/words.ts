import type { Language } from "@spean/model";
import { paperWords } from "../generated/words.js";

/** The id of a message of the paper form. English is the source: the other languages have exactly its ids. */
export type PaperMessageId = keyof typeof paperWords.en;

/** One message: its words, and whether a reviewer has signed them. None has a placeholder. */
export interface PaperMessage {
  readonly text: string;
  readonly status: string;
}

/**
 * The words that only the paper form has, by language; answers, age classes and forms come from the catalogue
 * of `@spean/text`.
 */
export const paperMessages: Readonly<Record<Language, Readonly<Record<PaperMessageId, PaperMessage>>>> =
  paperWords;
