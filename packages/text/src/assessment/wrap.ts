const UNSPACED = /^[\p{Script=Khmer}\p{Script=Thai}]$/u;
const UNSPACED_LETTER = /^(?=[\p{Script=Khmer}\p{Script=Thai}])\p{L}/u;
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/** Counts the columns of a text on a terminal, as most terminals do: combining marks take none. */
export function countTerminalColumns(text: string): number {
  return [...text.replace(ZERO_WIDTH, "")].length;
}

/**
 * Breaks a text into lines of at most `width` columns, at spaces and, since Khmer and Thai put none between
 * words, at word boundaries found by the platform's dictionary (where it has one). A word longer than the
 * line stands alone. Time and memory grow with the text and no faster.
 */
export function wrapTextLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line && countTerminalColumns((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line ? piece : piece.trimStart();
  }
  return line.trimEnd() ? [...lines, line.trimEnd()] : lines;
}

/** The parts between which a line may break; joined, they are the text. */
function pieces(text: string): string[] {
  const spaced = text.match(/\s*\S+/gu) ?? [];
  return typeof Intl.Segmenter === "function" ? spaced.flatMap(unspacedPieces) : spaced;
}

/** What stands before and after a break. */
function mayBreakBetween(before: string, after: string): boolean {
  // a mark, a sign or a bracket stays with what stands before it; so does a vowel sign that the dictionary
  // cut off
  return UNSPACED.test(before.slice(-1)) && UNSPACED_LETTER.test(after);
}

function unspacedPieces(word: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const boundary of wordBoundaries(word)) {
    if (!mayBreakBetween(word.slice(boundary - 1, boundary), word.slice(boundary, boundary + 2))) continue;
    parts.push(word.slice(from, boundary));
    from = boundary;
  }
  return [...parts, word.slice(from)];
}

/** Each segment holds the whole text that it is of, so a long text is given to the dictionary by parts. */
const [PART, OVERLAP] = [1024, 128];

/** Offsets between words, as the dictionary of the platform finds them. */
function* wordBoundaries(text: string): Generator<number> {
  // the dictionary goes by script, so that the language named here does not matter
  const dictionary = new Intl.Segmenter("en", { granularity: "word" });
  for (let from = 0; from < text.length;) {
    const part = text.slice(from, from + PART);
    const isLast = from + PART >= text.length;
    let next = from + PART;
    for (const { index } of dictionary.segment(part)) {
      if (index > 0) yield from + index;
      // the words at the end of a part may go on: they are looked at again with what follows
      if (!isLast && index >= PART - OVERLAP) {
        next = from + index;
        break;
      }
    }
    from = next;
  }
}
