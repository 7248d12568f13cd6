import { messages, status } from "./generated/km.js";
import type { LanguageWords } from "./shared/words.js";

/** The words of the elements that a page needs for screening in Khmer, as `addLanguage` takes them. Those of all others: `@spean/elements/record/km`. */
export const km: LanguageWords = { language: "km", status, messages };
