import type { Language } from "@spean/model";

/** The digit zero of the scripts whose digits are read; each has its ten digits in a row. */
const zeros = [0x17e0, 0x0e50] as const;

/** Replaces Khmer and Thai digits by ASCII ones. */
export const toAsciiDigits = (text: string): string =>
  text.replace(/[\u17E0-\u17E9\u0E50-\u0E59]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= zeros[0] ? zeros[0] : zeros[1]));
  });

/**
 * Spellings that look alike, or are equally used, each turned into one. Source: the attested Khmer and Thai
 * spellings of the project's terms.
 */
const alike: readonly (readonly [RegExp, string])[] = [
  // Khmer: subscript ដ and ត; the order of subscripts; ឱ្យ, ឲ្យ, អោយ
  [/\u17D2\u178A/gu, "\u17D2\u178F"],
  [/(\u17D2\u179A)(\u17D2[\u1780-\u17A2])/gu, "$2$1"],
  [/\u17B2/gu, "\u17B1"],
  [/\u17A2\u17C4\u1799/gu, "\u17B1\u17D2\u1799"],
  // Thai: a split sara am, with or without a tone mark in between; sara e twice
  [/\u0E4D([\u0E48-\u0E4B]?)\u0E32/gu, "$1\u0E33"],
  [/\u0E40\u0E40/gu, "\u0E41"],
];

const folded = (text: string): string =>
  alike.reduce(
    (sofar, [seen, written]) => sofar.replace(seen, written),
    toAsciiDigits(text)
      .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, "")
      .normalize("NFC")
      .toLowerCase(),
  );

/**
 * A text as it is searched: in one case, with ASCII digits, without invisible marks, look-alike spellings as
 * one. Khmer and Thai are written without spaces between words, so theirs are taken out.
 */
export function normaliseForSearch(text: string, language: Language): string {
  return language === "en" ? folded(text).replace(/\s+/gu, " ").trim() : folded(text).replace(/\s+/gu, "");
}

/** A query as words that must all be found somewhere, in any order. Empty where nothing was typed. */
export function searchWordsOf(typed: string): string[] {
  return folded(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
}
