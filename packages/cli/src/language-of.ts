import type { Language } from "@spean/model";
import { languageCodes } from "@spean/model/languages";

/**
 * The language of a terminal: that of its locale where Spean has words in it, else English. Of the three
 * variables the first that is set counts.
 */
export function languageOfTerminal({
  LC_ALL,
  LC_MESSAGES,
  LANG,
}: Readonly<Record<string, string | undefined>>): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || "";
  const tag = /^[a-z]+/iu.exec(locale)?.[0].toLowerCase();
  return languageCodes.find((code) => code === tag) ?? "en";
}
