const UNSPACED = /[\p{Script=Khmer}\p{Script=Thai}]$/u;
const UNSPACED_LETTER = /^(?=[\p{Script=Khmer}\p{Script=Thai}])\p{L}/u;
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/** Counts the columns of a text on a terminal, as most terminals do: combining marks take none. */
export function countTerminalColumns(text: string): number {
  return [...text.replace(ZERO_WIDTH, "")].length;
}

/**
 * Breaks a text into lines of at most `width` columns, at spaces and, since Khmer and Thai put none between
 * words, at word boundaries found by the platform's dictionary (where it has one). A word longer than the
 * line stands alone.
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
  // the dictionary goes by script, so that the language named here does not matter
  const dictionary =
    typeof Intl.Segmenter === "function" ? new Intl.Segmenter("en", { granularity: "word" }) : undefined;
  const spaced = text.match(/\s*\S+/gu) ?? [];
  return dictionary
    ? spaced.flatMap((word) => unspacedPieces([...dictionary.segment(word)].map(({ segment }) => segment)))
    : spaced;
}

function unspacedPieces(segments: readonly string[]): string[] {
  const parts: string[] = [];
  for (const segment of segments) {
    const before = parts.at(-1) ?? "";
    // a mark, a sign or a bracket stays with what stands before it; so does a vowel sign that the dictionary
    // cut off
    const mayBreak = UNSPACED.test(before) && UNSPACED_LETTER.test(segment);
    if (mayBreak || before === "") parts.push(segment);
    else parts[parts.length - 1] += segment;
  }
  return parts;
}
