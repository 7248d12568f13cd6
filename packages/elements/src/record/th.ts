import { messages, status } from "../generated/record/th.js";
import type { LanguageWords } from "../shared/words.js";

/** The words of the elements around a record, the list and the services in Thai: `addLanguage` takes them after those of `@spean/elements/th`. */
export const recordTh: LanguageWords = { language: "th", status, messages };
