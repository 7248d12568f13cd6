import type { Language } from "@spean/model";
import { catalogues, createText, type LanguageText } from "@spean/text";
import { siteWords } from "./generated/words.js";

/** The id of a message of the site itself. */
type SiteMessageId = keyof typeof siteWords.en;

/** The words of one language: the site's own, and those of `@spean/text`. */
export interface SiteWords {
  readonly language: Language;
  readonly text: LanguageText;
  /** The site's word, with `{name}` filled in. */
  word(id: SiteMessageId, values?: Readonly<Record<string, string | number>>): string;
}

/** The words of a language. A placeholder without a value stays as it is written. */
export function wordsOf(language: Language): SiteWords {
  return {
    language,
    text: createText(catalogues[language]),
    word: (id, values = {}) => siteWords[language][id].text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder)),
  };
}
