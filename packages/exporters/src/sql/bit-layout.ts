import type { PinnedStandard } from "@spean/model";

/** So many bits of one number are used: one fewer and its sign stays out of it. */
const bitsOfWord = 62;

/** Where an indicator has its bit: in which number, and which bit of it. */
interface BitPlace {
  readonly word: number;
  readonly bit: number;
}

/** A bit for each indicator; those of one dimension or group are bits of one number. */
export interface BitLayout {
  /** How many numbers it takes. */
  readonly words: number;
  readonly places: ReadonlyMap<string, BitPlace>;
  /** The number that a dimension or group has its bits in. */
  readonly wordOf: (dimension: string) => number;
}

/** The numbers of a layout, counted from 1. */
export const wordsOf = ({ words }: BitLayout): readonly number[] =>
  Array.from({ length: words }, (_, at) => at + 1);

/** The decimal number that has these bits set. */
export const numberOfBits = (bits: readonly number[]): string =>
  bits.reduce((sum, bit) => sum + (1n << BigInt(bit)), 0n).toString();

/**
 * Gives every indicator its bit, in the order of the standard.
 *
 * @throws RangeError if a dimension or group has more indicators than a number has bits
 */
export function layOutBits({ dimensions, groups, indicators }: PinnedStandard): BitLayout {
  const places = new Map<string, BitPlace>();
  const words = new Map<string, number>();
  let word = 1;
  let used = 0;
  for (const { code } of [...groups, ...dimensions]) {
    const own = indicators.filter(({ dimension }) => dimension === code);
    if (own.length > bitsOfWord)
      throw new RangeError(`"${code}" has more than ${bitsOfWord} indicators: no script is written for it.`);
    if (used + own.length > bitsOfWord) {
      word += 1;
      used = 0;
    }
    words.set(code, word);
    for (const indicator of own) places.set(indicator.code, { word, bit: used++ });
  }
  return { words: word, places, wordOf: (dimension) => words.get(dimension) ?? 1 };
}
