import { comparableText } from "./comparable-text.js";

/** Small letters of other scripts, whose small or capital form looks like a Latin one, and that one. */
const latinOf: ReadonlyMap<string, string> = new Map([
  ...pairsOf("аеорсухіјѕһԁԛԝкмтвнӏ", "aeopcyxijshdqwkmtbhl"),
  ...pairsOf("αβεζηικμνορτυχ", "abezhikmnoptyx"),
]);

function pairsOf(letters: string, latin: string): [string, string][] {
  return [...letters].map((letter, at) => [letter, latin.charAt(at)]);
}

/**
 * Makes two names that look alike, or that differ in marks of writing alone, equal: as `comparableText`, and
 * without punctuation, wide forms and letters of another script that look like Latin ones. For what forbids
 * alone: the names of two agencies may come out equal, and then a no to one holds for the other.
 */
export function lookAlikeName(name: string): string {
  const plain = comparableText(name.normalize("NFKC"));
  const letters = plain.replace(/[^\p{L}\p{M}\p{N}]/gu, "") || plain;
  return [...letters].map((letter) => latinOf.get(letter) ?? letter).join("");
}
