import type { Era } from "./dates/partial-date.js";

/** Facts about one language that Spean has words in. */
export interface LanguageFacts {
  /** BCP 47 primary subtag: a language (`km`, `th`), not a country (`KH`, `TH`). */
  readonly code: string;
  /** The language's name in the language itself. */
  readonly endonym: string;
  readonly direction: "ltr" | "rtl";
  /** Script, by ISO 15924 code. */
  readonly script: string;
  /** Digits of the script, as a CLDR numbering system; `latn` where there are no others. */
  readonly numerals: string;
  /** `false` for a script that is written without spaces between words. */
  readonly wordSpaces: boolean;
  /** Era in which dates are shown to a reader of the language where nothing else is set. */
  readonly era: Era;
  /** Buddhist Era that a reader of the language means by that name. */
  readonly buddhistEra: Exclude<Era, "gregorian">;
}

/**
 * The languages that Spean has words in, English first, since it is the source of every translation. The one
 * list of them.
 */
export const supportedLanguages = [
  {
    code: "en",
    endonym: "English",
    direction: "ltr",
    script: "Latn",
    numerals: "latn",
    wordSpaces: true,
    era: "gregorian",
    buddhistEra: "be-th",
  },
  {
    code: "km",
    endonym: "ខ្មែរ",
    direction: "ltr",
    script: "Khmr",
    numerals: "khmr",
    wordSpaces: false,
    era: "gregorian",
    buddhistEra: "be-kh",
  },
  {
    code: "th",
    endonym: "ไทย",
    direction: "ltr",
    script: "Thai",
    numerals: "thai",
    wordSpaces: false,
    era: "be-th",
    buddhistEra: "be-th",
  },
] as const satisfies readonly LanguageFacts[];

type LanguageCode = (typeof supportedLanguages)[number]["code"];

/** The codes of `supportedLanguages`, in that order. */
export const languageCodes: readonly LanguageCode[] = supportedLanguages.map(({ code }) => code);

/** The codes of `supportedLanguages` but for English, from which all others are translated. */
export const translatedLanguageCodes: readonly Exclude<LanguageCode, "en">[] = languageCodes.filter(
  (code) => code !== "en",
);

/** The facts of each language, by its code. */
export const languageFacts = Object.fromEntries(
  supportedLanguages.map((facts) => [facts.code, facts]),
) as unknown as Readonly<Record<LanguageCode, LanguageFacts>>;
