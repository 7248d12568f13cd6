import { messages, status } from "../generated/record/km.js";
import type { LanguageWords } from "../shared/words.js";

/** The words of the elements around a record, the list and the services in Khmer: `addLanguage` takes them after those of `@spean/elements/km`. */
export const recordKm: LanguageWords = { language: "km", status, messages };
