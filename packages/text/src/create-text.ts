import { IntlMessageFormat } from "intl-messageformat";
import type { Catalogue, MessageId } from "./catalogue.js";
import { formatDate } from "./format-date.js";
import { formatList } from "./format-list.js";
import type { MessageValues, Text } from "./text.js";

/** `latn`: 0-9. `native`: the digits of the language's own script (Khmer ០-៩, Thai ๐-๙); English has only 0-9. */
export interface TextOptions {
  readonly numerals?: "latn" | "native";
}

const DIGITS = { en: "latn", km: "khmr", th: "thai" } as const;

/**
 * Makes the words of one language from its messages. Each template is parsed once, when first used.
 *
 * @example createText(km, { numerals: "native" }).message("explain.reported", { count: 12 })
 */
export function createText(catalogue: Catalogue, options: TextOptions = {}): Text {
  const { language, messages } = catalogue;
  const locale = `${language}-u-nu-${options.numerals === "native" ? DIGITS[language] : "latn"}`;
  const formats = new Map<MessageId, IntlMessageFormat>();
  const numbers = new Intl.NumberFormat(locale);
  const plain = new Intl.NumberFormat(locale, { useGrouping: false });

  const formatOf = (id: MessageId): IntlMessageFormat => {
    const known = formats.get(id);
    if (known) return known;
    if (!Object.hasOwn(messages, id)) throw new TypeError(`@spean/text has no message "${id}".`);
    const format = new IntlMessageFormat(messages[id].text, locale, undefined, { ignoreTag: true });
    formats.set(id, format);
    return format;
  };
  const message = (id: MessageId, values?: MessageValues): string => String(formatOf(id).format(values));

  return {
    language,
    status: Object.values(messages).every(({ status }) => status === "reviewed") ? "reviewed" : "draft",
    message,
    list: (items) => formatList(items, message),
    number: (value) => numbers.format(value),
    date: (date) => formatDate(date, { message, digits: (value) => plain.format(value) }),
  };
}
