import { messages, status } from "./generated/en.js";
import type { LanguageWords } from "./shared/words.js";

/** The words of every element in English, as `addLanguage` takes them. */
export const en: LanguageWords = { language: "en", status, messages };
