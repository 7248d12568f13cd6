import type { Language } from "@spean/model";

/** The languages of the site: English at the root, the others in a folder of their own. */
export const languages: readonly Language[] = ["en", "km", "th"];

/** Where the pages of a language begin: `/` or `/km/`. */
export const rootOf = (language: Language): string => (language === "en" ? "/" : `/${language}/`);
