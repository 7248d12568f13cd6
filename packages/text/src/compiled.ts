// Words from messages that were compiled beforehand: the same words as `createText`, without a parser in the
// page.
import format, { type CompiledMessage } from "icu-minify/format";
import type { MessageId } from "./catalogue.js";
import type { MessageValues, LanguageText } from "./text.js";
import { textFormatters } from "./text-formatters.js";
import { numberLocaleOf, type TextOptions, createTextWithFormats } from "./text-of.js";

export type { CompiledMessage };

/** The messages of one language, compiled by `compileMessages` of `@spean/text/compile`. */
export interface CompiledCatalogue {
  /** A BCP 47 tag. */
  readonly language: string;
  /** `draft` while any message of the language is one. */
  readonly status: LanguageText["status"];
  readonly messages: Readonly<Record<string, CompiledMessage>>;
}

const formatters = textFormatters as Parameters<typeof format>[3]["formatters"];

/**
 * Makes the words of one language from compiled messages. An id that does not exist is a `TypeError`.
 *
 * @example compiledText({ language: "km", status: "draft", messages: compileMessages(templates) }).message("answer.yes")
 */
export function createCompiledText(
  catalogue: CompiledCatalogue,
  options: TextOptions = {},
): LanguageText<string> {
  const { language, status, messages } = catalogue;
  const locale = numberLocaleOf(language, options);
  const message = (id: MessageId, values?: MessageValues): string => {
    const compiled = messages[id];
    if (compiled === undefined) throw new TypeError(`${language} has no message "${id}".`);
    return format(compiled, locale, values, { formatters }) as string;
  };
  return createTextWithFormats({ language, status, message }, locale);
}
