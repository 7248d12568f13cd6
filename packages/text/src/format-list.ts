import type { LanguageText } from "./text.js";

/**
 * Joins items as a conjunction, by the templates `list.next` and `list.last`. `Intl.ListFormat` is not used:
 * for Thai it puts only spaces between items, which vanish among labels that hold spaces, and for Khmer some
 * versions add an invisible U+200B.
 */
export function formatConjunction(items: readonly string[], message: LanguageText["message"]): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  const first = items.slice(0, -1).reduce((joined, next) => message("list.next", { first: joined, next }));
  return message("list.last", { first, last });
}
