import type { Indicator, Language, StandardText } from "@spean/model";
import type { QuestionWording } from "../shared/choice-group.js";
import { primarySubtagOf } from "../shared/words.js";

/** The standard's text in the languages that the page has. */
export type StandardTexts = { readonly [language in Language]?: StandardText | undefined };

/**
 * The text in a language, else in English, else in any that is there. Its `language` says which one it is.
 */
export function standardTextIn(texts: StandardTexts, language: string): StandardText | undefined {
  return (
    texts[primarySubtagOf(language) as Language] ??
    texts.en ??
    Object.values(texts).find((text) => text !== undefined)
  );
}

/**
 * The question of an indicator in a language; where no text has it, what the standard itself says in English.
 */
export function questionWordingOf(
  { code, meaning }: Indicator,
  text: StandardText | undefined,
): QuestionWording {
  const words = text?.indicators[code];
  return text && words
    ? { language: text.language, question: words.question.text }
    : { language: "en", question: meaning };
}

/** The heading of a group or dimension; its code where there is no text. */
export function sectionHeadingOf(code: string, text: StandardText | undefined): string {
  return (text?.groups[code] ?? text?.dimensions[code])?.label.text ?? code;
}
