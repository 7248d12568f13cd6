import type { Language } from "@spean/model";
import type { MessageId, MessageValues } from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import { type ElementMessageId, hasWords, primaryOf, type Words, wordsOf } from "../words.js";

/** The language in which questions are shown for speaking: the interview's where there are words in it, else the officer's. `tag` is a BCP 47 tag. */
export function spokenLanguage(tag: string | undefined, officer: Language): Language {
  return tag !== undefined && hasWords(tag) ? (primaryOf(tag) as Language) : officer;
}

/** Any message that an element can show. */
export type WordId = MessageId | ElementMessageId;

/** The language in which something is asked, and the one that the officer reads; the same where nobody asks. */
export interface Spoken {
  readonly asked: Language;
  readonly read: Language;
}

/** The two languages of an interview. `tag` is the interview's, as BCP 47. */
export const spokenOf = (officer: Language, tag?: string): Spoken => ({
  asked: spokenLanguage(tag, officer),
  read: officer,
});

/** The officer's words. */
export const readWords = ({ read }: Spoken): Words => wordsOf(read);

/** A message in the language asked and, where it is another, in the officer's too; each with its own `lang`. */
export function spokenText({ asked, read }: Spoken, id: WordId, values?: MessageValues): TemplateResult {
  return html`<span lang=${asked}>${wordsOf(asked).message(id, values)}</span>${
    asked === read
      ? nothing
      : html` <span class="read" lang=${read}>${wordsOf(read).message(id, values)}</span>`
  }`;
}
