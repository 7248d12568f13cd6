import type { Language } from "@spean/model";

/** The language of a terminal: Khmer or Thai if its locale says so, else English. Of the three variables the first that is set counts. */
export function languageOf({
  LC_ALL,
  LC_MESSAGES,
  LANG,
}: Readonly<Record<string, string | undefined>>): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || "";
  return /^(?:km|th)(?![a-z])/iu.test(locale) ? (locale.slice(0, 2).toLowerCase() as Language) : "en";
}
