import { allWords } from "./generated/all-words.js";
import { addMissingWords } from "./shared/words.js";

/** Adds every word of every language. A page that shows one language, or only screens, adds what it needs. */
export function addAllLanguages(): void {
  for (const words of allWords) addMissingWords(words);
}
