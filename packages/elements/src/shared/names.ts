import type { Country, LanguageTag } from "@spean/model";
import { languageCodes } from "@spean/model/languages";
import { html, type TemplateResult } from "lit";
import type { ElementWords } from "./words.js";

const made = new Map<string, Intl.DisplayNames>();

/** The names that the browser has in a language, made once. */
function namesIn(language: string, type: "language" | "region"): Intl.DisplayNames {
  const known =
    made.get(`${type} ${language}`) ?? new Intl.DisplayNames(language, { type, fallback: "none" });
  made.set(`${type} ${language}`, known);
  return known;
}

/** The name that the browser has for a code in this language, if it has words in the language at all. */
function browserName(
  type: "language" | "region",
  code: string,
  { language }: Pick<ElementWords, "language">,
): string | undefined {
  try {
    const names = namesIn(language, type);
    return names.resolvedOptions().locale.startsWith(language) ? names.of(code) : undefined;
  } catch {
    // a code in a form that it does not know
    return undefined;
  }
}

/**
 * The name of a country, in words of the language; where the browser has none in it, as in Khmer some have
 * not, the English one, or the code.
 */
export function localisedCountryName(code: Country, words: ElementWords): string {
  if (code === "KH" || code === "TH") return words.message(`services.country.${code}`);
  return browserName("region", code, words) ?? browserName("region", code, { language: "en" }) ?? code;
}

/** The name of a language, in words of another, or its tag where there is none. */
export function localisedLanguageName(tag: LanguageTag, words: ElementWords): string {
  const known = languageCodes.find((language) => language === tag.split("-")[0]?.toLowerCase());
  return known ? words.message(`language.${known}`) : (browserName("language", tag, words) ?? tag);
}

/**
 * Free text in a language that the record does not name: `lang` is `und-` and the ISO 15924 script, or empty.
 * Its first strong letter gives the direction.
 */
export function renderQuotedWords(words: string, script?: string): TemplateResult {
  return html`<span class="said" dir="auto" lang=${script ? `und-${script}` : ""}>${words}</span>`;
}
