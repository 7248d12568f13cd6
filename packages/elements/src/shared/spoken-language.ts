import type { Language } from "@spean/model";
import { hasWords, primaryOf } from "./words.js";

/** The language in which questions are shown for speaking: the interview's where there are words in it, else the officer's. `tag` is a BCP 47 tag. */
export function spokenLanguage(tag: string | undefined, officer: Language): Language {
  return tag !== undefined && hasWords(tag) ? (primaryOf(tag) as Language) : officer;
}
