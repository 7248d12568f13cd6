import { messages, status } from "./generated/th.js";
import type { LanguageWords } from "./shared/words.js";

/** The words of the elements that a page needs for screening in Thai, as `addLanguage` takes them. Those of all others: `@spean/elements/record/th`. */
export const th: LanguageWords = { language: "th", status, messages };
