import type { Era } from "@spean/model";
import { supportedLanguages } from "@spean/model/languages";
import { createCompiledText, type CompiledMessage } from "@spean/text/compiled";
import type { LanguageText, MessageValues } from "@spean/text";
import { updateShownElements } from "./define.js";
import type { ElementMessageId, LanguageWords } from "./language-words.js";
import { pageWords } from "./page-words.js";

export type { ElementMessageId, LanguageWords };

/** The words of one language: those of `@spean/text` and those of the elements. */
export interface ElementWords extends Omit<LanguageText<string>, "message"> {
  /**
   * The language that the words really are in, for `lang`: that of another language where the one asked for
   * has none.
   */
  readonly language: string;
  /**
   * The era in which a date is shown where nothing else says so: that of `-u-ca-` in the tag, else Gregorian.
   */
  readonly era: Era;
  message(id: ElementMessageId, values?: MessageValues): string;
}

const { added, listeners } = pageWords;
const made = new Map<string, ElementWords>();
listeners.add(() => {
  made.clear();
  updateShownElements();
});

/** The primary subtag: `km` of `km-KH-u-nu-khmr`. */
export const primarySubtagOf = (tag: string): string => tag.split("-", 1)[0]!.toLowerCase();

/** True where there are words in the language of a BCP 47 tag. */
export const hasElementWords = (tag: string): boolean => added.has(primarySubtagOf(tag));

/** The languages that have words, in the order in which they were added. */
export const listAddedLanguages = (): string[] => [...added.keys()];

/**
 * Adds the words of a language, or puts some of them in the place of those that are there. Elements on the
 * page then show them. A message that a language has no words for is shown in English, or in the language
 * added first: see `listMissingWords`.
 */
export function addLanguage(words: LanguageWords): void {
  const language = primarySubtagOf(words.language);
  const before = added.get(language);
  added.set(language, { ...words, language, messages: { ...before?.messages, ...words.messages } });
  for (const listener of listeners) listener();
}

/**
 * Adds the words of a language that the page has none for yet, and leaves those that are there: a copy of
 * the package that is loaded later takes no wording of the host away.
 */
export function addMissingWords(words: LanguageWords): void {
  const before = added.get(primarySubtagOf(words.language));
  addLanguage(before ? { ...before, messages: { ...words.messages, ...before.messages } } : words);
}

/**
 * The ids that English has words for and this language has none. For a test of a host that brings a language
 * of its own.
 */
export function listMissingWords(language: string): string[] {
  const messages = added.get(primarySubtagOf(language))?.messages ?? {};
  return Object.keys(added.get("en")?.messages ?? {}).filter((id) => !(id in messages));
}

const noWords: LanguageWords = { language: "zxx", status: "draft", messages: {} };

/**
 * The words of an id that has none. One of a family that has words (`answer.`, `referral.status.`) ends in a
 * code from outside, which could say anything: it is never shown, and `code.other` stands for it. Any other
 * id stands for itself: never blank, and plain to whoever builds the page.
 */
function wordsOfUnknown(messages: Record<string, CompiledMessage>, id: string): CompiledMessage {
  const family = id.slice(0, id.lastIndexOf(".") + 1);
  const known = family !== "" && Object.keys(messages).some((one) => one.startsWith(family));
  return (known ? messages["code.other"] : undefined) ?? id;
}

const neverBlank = (messages: LanguageWords["messages"]): Record<string, CompiledMessage> =>
  new Proxy(messages as Record<string, CompiledMessage>, {
    get: (own, id: string) => own[id] ?? wordsOfUnknown(own, id),
  });

/** Value of a key in the Unicode extension of a tag: `-u-nu-` the numerals, `-u-ca-` the calendar. */
function extensionOf(tag: string, key: "nu" | "ca"): string | undefined {
  return new RegExp(`-u(?:-.*)?-${key}-(\\w+)`, "i").exec(tag)?.[1]?.toLowerCase();
}

function eraOf(tag: string): Era {
  if (extensionOf(tag, "ca") !== "buddhist") return "gregorian";
  return supportedLanguages.find(({ code }) => code === primarySubtagOf(tag))?.buddhistEra ?? "be-th";
}

function make(tag: string): ElementWords {
  const fallback = added.get("en") ?? [...added.values()][0] ?? noWords;
  const own = added.get(primarySubtagOf(tag)) ?? fallback;
  const numerals = extensionOf(tag, "nu") ?? "latn";
  const options = { numerals: numerals === "latn" ? "latn" : "native" } as const;
  const messages = own === fallback ? own.messages : { ...fallback.messages, ...own.messages };
  return { ...createCompiledText({ ...own, messages: neverBlank(messages) }, options), era: eraOf(tag) };
}

/**
 * The words of a language; where it has none, those of English, or of the language added first. Made once,
 * when first asked for. The tag may say more than the language: `km-u-nu-khmr` has Khmer numerals,
 * `th-u-ca-buddhist-nu-thai` Thai ones and Buddhist years.
 */
export function elementWordsOf(tag: string): ElementWords {
  const known = made.get(tag);
  if (known) return known;
  const words = make(tag);
  made.set(tag, words);
  return words;
}
