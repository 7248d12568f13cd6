import { messages, status } from "./generated/km.js";
import type { LanguageWords } from "./shared/words.js";

/** The words of every element in Khmer, as `addLanguage` takes them. */
export const km: LanguageWords = { language: "km", status, messages };
