import type { Language } from "@spean/model";
import en from "../messages/en.json";
import km from "../messages/km.json";
import th from "../messages/th.json";

/** The id of a message of the paper form. English is the source: the other languages have exactly its ids. */
export type PaperMessageId = keyof typeof en;

/** One message: its words, and whether a reviewer has signed them. None has a placeholder. */
export interface PaperMessage {
  readonly text: string;
  readonly status: string;
}

/** The words that only the paper form has, by language; answers, age classes and forms come from the catalogue of `@spean/text`. */
export const paperMessages: Readonly<Record<Language, Readonly<Record<PaperMessageId, PaperMessage>>>> = {
  en,
  km,
  th,
};
