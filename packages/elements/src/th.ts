import { messages, status } from "./generated/th.js";
import type { LanguageWords } from "./shared/words.js";

/** The words of every element in Thai, as `addLanguage` takes them. */
export const th: LanguageWords = { language: "th", status, messages };
