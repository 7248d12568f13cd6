import { en } from "./en.js";
import { km } from "./km.js";
import { recordEn } from "./record/en.js";
import { recordKm } from "./record/km.js";
import { recordTh } from "./record/th.js";
import { addLanguage } from "./shared/words.js";
import { th } from "./th.js";

/** Adds every word of the three languages. A page that shows one language, or only screens, adds what it needs. */
export function addAllLanguages(): void {
  for (const words of [en, recordEn, km, recordKm, th, recordTh]) addLanguage(words);
}
