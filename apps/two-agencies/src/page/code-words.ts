import { catalogues } from "@spean/text";
import { pageWords } from "./generated/words.js";
import type { PageWords } from "./words.js";

/** The words of codes that are known here, and those that stand for every other code. */
export interface CodeVocabulary {
  /** The ids of the messages without the code: `role`, `referral.code.declined`. */
  readonly family: string;
  readonly other: Parameters<PageWords["message"]>[0];
}

/**
 * Words a code that another system may have sent, or an older version of this one: what is not in the closed
 * list of messages is never shown as it came, since it could say anything. The code itself stands in the
 * export.
 */
export function wordOfCode(words: PageWords, code: string, { family, other }: CodeVocabulary): string {
  const id = `${family}.${code}`;
  const known = Object.hasOwn(pageWords.en, id) || Object.hasOwn(catalogues.en.messages, id);
  return words.message(known ? (id as CodeVocabulary["other"]) : other);
}
