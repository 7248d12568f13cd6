import type { PinnedStandard, StandardText } from "@spean/model";
import type { LanguageText } from "@spean/text";
import { type PaperMessageId, paperMessages } from "./words.js";

/** Input of every part of the form. */
export interface PaperPage {
  readonly standard: PinnedStandard;
  readonly text: StandardText;
  /** The words shared with the screen: answers, age classes, forms of exploitation. */
  readonly common: LanguageText;
  /** The words that only paper has. */
  readonly words: (id: PaperMessageId) => string;
  /** Empty means every list. */
  readonly lists: readonly string[];
}

/**
 * The digest as printed: enough of it to tell releases apart, and too short to copy by mistake as the whole.
 */
export const shortDigestOf = ({ standard }: PaperPage): string =>
  `${standard.digest.slice(0, "sha256:".length + 12)}…`;

/** Tells if any words of the form still wait for a reviewer. */
export function hasDraftWords({ text, common }: PaperPage): boolean {
  const sections = [text.dimensions, text.groups, text.lists, text.indicators];
  const strings = [
    text.title,
    ...sections.flatMap((section) => Object.values(section).flatMap((entry) => Object.values(entry))),
  ];
  return (
    common.status === "draft" ||
    [...strings, ...Object.values(paperMessages[text.language])].some(({ status }) => status !== "reviewed")
  );
}
