import type { Language } from "@spean/model";
import type { MessageId, MessageValues } from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import {
  type ElementMessageId,
  hasElementWords,
  primarySubtagOf,
  type ElementWords,
  elementWordsOf,
} from "../words.js";

/**
 * The language in which questions are shown for speaking: the interview's where there are words in it, else
 * the officer's. `tag` is a BCP 47 tag.
 */
export function spokenLanguage(tag: string | undefined, officer: Language): Language {
  return tag !== undefined && hasElementWords(tag) ? (primarySubtagOf(tag) as Language) : officer;
}

/** Any message that an element can show. */
export type AnyMessageId = MessageId | ElementMessageId;

/**
 * The language in which something is asked, and the one that the officer reads; the same where nobody asks.
 */
export interface SpokenLanguages {
  readonly asked: Language;
  readonly read: Language;
}

/** The two languages of an interview. `tag` is the interview's, as BCP 47. */
export const spokenLanguagesOf = (officer: Language, tag?: string): SpokenLanguages => ({
  asked: spokenLanguage(tag, officer),
  read: officer,
});

/** The officer's words. */
export const officerWordsOf = ({ read }: SpokenLanguages): ElementWords => elementWordsOf(read);

/**
 * A message in the language asked and, where it is another, in the officer's too; each with its own `lang`.
 */
export function renderSpokenText(
  { asked, read }: SpokenLanguages,
  id: AnyMessageId,
  values?: MessageValues,
): TemplateResult {
  return html`<span lang=${asked}>${elementWordsOf(asked).message(id, values)}</span>${
    asked === read
      ? nothing
      : html` <span class="read" lang=${read}>${elementWordsOf(read).message(id, values)}</span>`
  }`;
}
