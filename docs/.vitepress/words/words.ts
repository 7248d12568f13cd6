import type { Language } from "@spean/model";
import { catalogues, createText, type Text } from "@spean/text";
import en from "./en.json";
import km from "./km.json";
import th from "./th.json";

/** The id of a word of the site itself. */
type WordId = Exclude<keyof typeof en, "status">;

/** The words of one language: the site's own, and those of `@spean/text`. */
export interface Words {
  readonly language: Language;
  readonly text: Text;
  /** The site's word, with `{name}` filled in. */
  word(id: WordId, values?: Readonly<Record<string, string | number>>): string;
}

const WORDS: Readonly<Record<Language, Readonly<Record<WordId, string>>>> = { en, km, th };

/** The words of a language. A placeholder without a value stays as it is written. */
export function wordsOf(language: Language): Words {
  return {
    language,
    text: createText(catalogues[language]),
    word: (id, values = {}) => WORDS[language][id].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder)),
  };
}
