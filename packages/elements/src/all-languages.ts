import { en } from "./en.js";
import { km } from "./km.js";
import { addLanguage } from "./shared/words.js";
import { th } from "./th.js";

/** Adds the three languages. A page that shows one adds it alone. */
export function addAllLanguages(): void {
  for (const language of [en, km, th]) addLanguage(language);
}
