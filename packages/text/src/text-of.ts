import { supportedLanguages } from "@spean/model/languages";
import { formatPartialDate } from "./format-date.js";
import { formatConjunction } from "./format-list.js";
import { createNumberWriter } from "./numbers.js";
import type { LanguageText } from "./text.js";
import { createWordOrder } from "./word-order.js";

/**
 * `latn`: 0-9. `native`: the digits of the language's own script (Khmer ០-៩, Thai ๐-๙); English has only 0-9.
 */
export interface TextOptions {
  readonly numerals?: "latn" | "native";
}

/** Digits of languages that Spean has no words in, for a host that brings its own; CLDR numbering systems. */
const digitsOfOthers: Readonly<Record<string, string>> = {
  my: "mymr",
  lo: "laoo",
  bn: "beng",
  ne: "deva",
  hi: "deva",
};

const digitsOf = (language: string): string =>
  supportedLanguages.find(({ code }) => code === language)?.numerals ?? digitsOfOthers[language] ?? "latn";

/**
 * The locale that numbers are formatted in: the language with the numerals chosen, such as `km-u-nu-khmr`.
 */
export function numberLocaleOf(language: string, { numerals }: TextOptions): string {
  return `${language}-u-nu-${numerals === "native" ? digitsOf(language) : "latn"}`;
}

/** Lists, numbers and dates, for a language whose messages there already are. */
export function createTextWithFormats<Tag extends string>(
  words: Pick<LanguageText<Tag>, "language" | "status" | "message">,
  locale: string,
): LanguageText<Tag> {
  const { message } = words;
  const numbers = createNumberWriter(locale);
  const plain = createNumberWriter(locale, { useGrouping: false });
  let order: ReturnType<typeof createWordOrder> | undefined;
  return {
    ...words,
    list: (items) => formatConjunction(items, message),
    number: (value) => numbers.format(value),
    order: (one, other) => (order ??= createWordOrder(words.language))(one, other),
    date: (date) => formatPartialDate(date, { message, digits: (value) => plain.format(value) }),
  };
}
