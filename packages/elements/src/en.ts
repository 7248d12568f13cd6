import { messages, status } from "./generated/en.js";
import type { LanguageWords } from "./shared/words.js";

/** The words of the elements that a page needs for screening in English, as `addLanguage` takes them. Those of all others: `@spean/elements/record/en`. */
export const en: LanguageWords = { language: "en", status, messages };
