import type { Language, PartialDate } from "@spean/model";
import type { MessageId } from "./catalogue.js";

/**
 * Values of the placeholders of a message. A number takes the numerals chosen where the template says
 * `{n, number}` or `#`.
 */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The words of one language. */
export interface LanguageText<Tag extends string = Language> {
  readonly language: Tag;
  /** `draft` while any message of the language is one. */
  readonly status: "draft" | "reviewed";
  /**
   * The message in words. Throws a `TypeError` on an id that does not exist, and whatever ICU throws on a
   * value that is missing: both are mistakes in a program.
   */
  message(id: MessageId, values?: MessageValues): string;
  /** The items joined as a conjunction: "a, b and c". No item gives an empty string. */
  list(items: readonly string[]): string;
  /** The number, grouped as the language does it, in the numerals chosen. */
  number(value: number): string;
  /** Compares two words of the language: negative if the first comes first. Alike in every browser. */
  order(one: string, other: string): number;
  /** The date in its own era, which is always named; see `formatPartialDate`. */
  date(date: PartialDate): string;
}
