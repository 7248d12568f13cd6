const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const literal = /true|false|null/y;

/**
 * End of a sticky pattern that matches at this offset; the bitwise complement of the offset if it does not.
 */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : ~at;
}

/**
 * The offset just after the JSON string that begins at `at`; or, if it is malformed, the complement (`~`,
 * negative) of where.
 */
export function findStringEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== QUOTE) return ~at;
  let here = at + 1;
  // a loop, since a pattern that repeats a choice overflows on strings of some megabytes
  while (here < text.length) {
    const char = text.charCodeAt(here);
    if (char === QUOTE) return here + 1;
    if (char < FIRST_PRINTABLE) return ~here;
    if (char === BACKSLASH) {
      const end = endOf(escape, text, here);
      if (end < 0) return end;
      here = end;
    } else here += 1;
  }
  return ~here;
}

/**
 * The offset just after the string, number or literal that begins at `at`; or, if it is malformed, the
 * complement (`~`, negative) of where.
 */
export function findScalarEnd(text: string, at: number): number {
  const char = text[at];
  if (char === '"') return findStringEnd(text, at);
  return endOf(char === "t" || char === "f" || char === "n" ? literal : number, text, at);
}
