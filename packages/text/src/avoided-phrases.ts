import type { Language } from "@spean/model";
import { languageFacts } from "@spean/model/languages";
import phrases from "../words/avoided-phrases.json";

/** A wording never to be used: why, and what to say instead. */
interface AvoidedPhrase {
  readonly phrase: string;
  readonly reason: string;
  readonly use?: string;
}

const phrasesByLanguage: { readonly [language in Language]?: readonly AvoidedPhrase[] } = phrases;

/**
 * The wordings in a text that must never be used: negative verdicts, and words that blame or stigmatise. Empty for a text in order.
 * A language written with spaces between words is compared by whole words, in any case; Khmer and Thai without spaces and invisible
 * marks, and with the spellings that look alike folded together. It finds known wordings only: an empty answer is no proof.
 */
export function avoidedPhrases(text: string, language: Language): string[] {
  const normalise = languageFacts[language].wordSpaces ? spaced : unspaced;
  const searched = normalise(text);
  return (phrasesByLanguage[language] ?? [])
    .map(({ phrase }) => phrase)
    .filter((phrase) => searched.includes(normalise(phrase)));
}

const composed = (text: string): string =>
  text.replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, "").normalize("NFC");

// spaces at both ends make "false claim" whole words, which "false claims about the law" does not contain
const spaced = (text: string): string =>
  ` ${composed(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

// NFC joins neither a split sara am nor the two subscripts ដ and ត, which are drawn alike
const unspaced = (text: string): string =>
  composed(text)
    .replace(/\s+/gu, "")
    .replaceAll("\u0E4D\u0E32", "\u0E33")
    .replaceAll("\u17D2\u178A", "\u17D2\u178F");
