// JSON.stringify escapes controls below U+0020; those above could drive a terminal as well, and
// bidirectional ones could reorder what is read
const UNSAFE = /[\p{Cc}\p{Bidi_Control}]/gu;

const escapeOf = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Formats a value as JSON in which no character can drive a terminal or turn the order of what is read: such
 * characters are escaped, so that a reader of JSON gets the same value.
 *
 * @param indent spaces of each level; without, all is one line
 */
export function formatPrintableJson(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent);
  // what an indented text has of Cc is the line breaks between its parts
  return text.replace(UNSAFE, (character) => (character === "\n" ? character : escapeOf(character)));
}
