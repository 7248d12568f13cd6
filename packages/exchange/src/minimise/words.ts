import type { Language } from "@spean/model";
import en from "../../text/en.json";
import km from "../../text/km.json";
import th from "../../text/th.json";

/** The id of a word or sentence of a preview. English is the source: the other languages have exactly its ids. */
export type WordId = keyof typeof en;

/** The words of previews, each with its translation status, by language. */
export const words: Readonly<
  Record<Language, Readonly<Record<WordId, { readonly text: string; readonly status: string }>>>
> = { en, km, th };
