import type { LanguageWords } from "./language-words.js";

/** The words of a page, and who is told when some are added. */
interface PageWords {
  /** By primary subtag, in the order in which the languages were added. */
  readonly added: Map<string, LanguageWords>;
  readonly listeners: Set<() => void>;
}

/** Ends in the version of the compiled messages: copies that cannot read each other's words share none. */
const key: unique symbol = Symbol.for("@spean/elements words 1");

/**
 * The words that all copies of this package on a page share. Of two copies the first defines the tags, and
 * the second may bring the language of the person who is asked: who is asked in Khmer has to be able to
 * answer in it.
 */
export const pageWords: PageWords = ((globalThis as { [key]?: PageWords })[key] ??= {
  added: new Map(),
  listeners: new Set(),
});
