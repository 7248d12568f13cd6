import { formatDate } from "./format-date.js";
import { formatList } from "./format-list.js";
import { numbersIn } from "./numbers.js";
import type { Text } from "./text.js";

/** `latn`: 0-9. `native`: the digits of the language's own script (Khmer ០-៩, Thai ๐-๙); English has only 0-9. */
export interface TextOptions {
  readonly numerals?: "latn" | "native";
}

const DIGITS: Readonly<Record<string, string>> = {
  km: "khmr",
  th: "thai",
  my: "mymr",
  lo: "laoo",
  bn: "beng",
  ne: "deva",
  hi: "deva",
};

/** The locale that numbers are formatted in: the language with the numerals chosen. Khmer and Thai have digits of their own, English none. */
export function localeOf(language: string, { numerals }: TextOptions): string {
  return `${language}-u-nu-${(numerals === "native" && DIGITS[language]) || "latn"}`;
}

/** Lists, numbers and dates, for a language whose messages there already are. */
export function textOf<Tag extends string>(
  words: Pick<Text<Tag>, "language" | "status" | "message">,
  locale: string,
): Text<Tag> {
  const { message } = words;
  const numbers = numbersIn(locale);
  const plain = numbersIn(locale, { useGrouping: false });
  return {
    ...words,
    list: (items) => formatList(items, message),
    number: (value) => numbers.format(value),
    date: (date) => formatDate(date, { message, digits: (value) => plain.format(value) }),
  };
}
