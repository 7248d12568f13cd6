import { type DateWord, readDateWord } from "./date-words.js";
import type { Era } from "./partial-date.js";

/** The parts of a date that was written with a month's name, and the eras that its words name, if they do. */
export interface WordedDateParts {
  readonly day?: number;
  readonly month: number;
  /** Digits of the year as they stand there. */
  readonly year: string;
  readonly eras?: readonly Era[];
}

const tokens = /[\p{L}\p{M}.]+|[0-9]+|[^\s]/gu;

/** Marks that stand between the parts of a date in words. */
const marks = new Set([",", "(", ")", "-", "/"]);

/** The parts that are no filler, in order; undefined where a word is not known. */
function readTokens(text: string): (Exclude<DateWord, { kind: "filler" }> | string)[] | undefined {
  const found: (Exclude<DateWord, { kind: "filler" }> | string)[] = [];
  for (const token of text.match(tokens) ?? []) {
    if (/^[0-9]+$/.test(token)) found.push(token);
    else if (!marks.has(token)) {
      const word = readDateWord(token);
      if (!word) return undefined;
      if (word.kind !== "filler") found.push(word);
    }
  }
  return found;
}

/**
 * Reads a date with the name of its month, in English, Thai or Khmer, short or in full: `15 March 1990`,
 * `15 มี.ค. 2533`, `ថ្ងៃទី១៥ ខែមីនា ឆ្នាំ១៩៩០`, `March 15, 1990`, `March 1990`. Digits are ASCII. Undefined for
 * any other form, and where a word is not known.
 */
export function readWordedDate(text: string): WordedDateParts | undefined {
  const read = readTokens(text);
  if (!read) return undefined;
  const eras = read.flatMap((one) => (typeof one === "object" && one.kind === "era" ? [one.eras] : []));
  const parts = read.filter((one) => typeof one === "string" || one.kind === "month");
  const [month, ...more] = read.flatMap((one) =>
    typeof one === "object" && one.kind === "month" ? [one.month] : [],
  );
  const [first, second] = parts.filter((one) => typeof one === "string");
  const year = second ?? first;
  if (month === undefined || more.length > 0 || year === undefined || parts.at(-1) !== year) return undefined;
  if (parts.length > (second === undefined ? 2 : 3) || (second && !/^[0-9]{1,2}$/.test(first!)))
    return undefined;
  const named = eras.reduce<readonly Era[] | undefined>(
    (all, some) => all?.filter((era) => some.includes(era)) ?? some,
    undefined,
  );
  return {
    ...(second !== undefined && { day: Number(first) }),
    month,
    year,
    ...(named && { eras: named }),
  };
}
