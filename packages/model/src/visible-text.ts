/**
 * Removes what takes no room and cannot be seen: zero-width spaces and joiners, direction marks, soft hyphens,
 * byte order marks, variation selectors, the empty Braille pattern. For comparing and parsing alone: names and notes are kept as they
 * were written, since a Khmer keyboard's space bar types U+200B between words.
 */
export const stripInvisible = (text: string): string =>
  text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu, "");

/** Tells if nothing of a text can be seen: it is empty, or spaces and invisible characters alone. */
export const isBlank = (text: string): boolean => stripInvisible(text).trim() === "";
