import { messages, status } from "../generated/record/en.js";
import type { LanguageWords } from "../shared/words.js";

/** The words of the elements around a record, the list and the services in English: `addLanguage` takes them after those of `@spean/elements/en`. */
export const recordEn: LanguageWords = { language: "en", status, messages };
