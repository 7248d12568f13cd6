import type { Language } from "@spean/model";
import { languageCodes } from "@spean/model/languages";

/** The languages of the site: English at the root, the others in a folder of their own. */
export const languages: readonly Language[] = languageCodes;

/** Root path of the pages of a language: `/` or `/km/`. */
export const rootOf = (language: Language): string => (language === "en" ? "/" : `/${language}/`);
