import { type Formatters, IntlMessageFormat } from "intl-messageformat";
import type { MessageCatalogue, MessageId } from "./catalogue.js";
import { textFormatters } from "./text-formatters.js";
import type { MessageValues, LanguageText } from "./text.js";
import { numberLocaleOf, type TextOptions, createTextWithFormats } from "./text-of.js";

/**
 * Makes the words of one language from its messages. Each template is parsed once, when first used.
 *
 * @example createText(km, { numerals: "native" }).message("explain.reported", { count: 12 })
 */
export function createText(catalogue: MessageCatalogue, options: TextOptions = {}): LanguageText {
  const { language, messages } = catalogue;
  const locale = numberLocaleOf(language, options);
  const formats = new Map<MessageId, IntlMessageFormat>();

  const formatOf = (id: MessageId): IntlMessageFormat => {
    const known = formats.get(id);
    if (known) return known;
    if (!Object.hasOwn(messages, id)) throw new TypeError(`@spean/text has no message "${id}".`);
    const format = new IntlMessageFormat(messages[id].text, locale, undefined, {
      ignoreTag: true,
      formatters: textFormatters as unknown as Formatters,
    });
    formats.set(id, format);
    return format;
  };
  const message = (id: MessageId, values?: MessageValues): string => String(formatOf(id).format(values));
  const status = Object.values(messages).every(({ status }) => status === "reviewed") ? "reviewed" : "draft";
  return createTextWithFormats({ language, status, message }, locale);
}
