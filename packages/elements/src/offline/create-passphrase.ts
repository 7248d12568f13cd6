// sixteen and four, so that six bits give a syllable without a remainder
const CONSONANTS = "bdfghjklmnprstvz";
const VOWELS = "aeio";
const WORDS = 4;
const SYLLABLES = 3;

/**
 * Makes a passphrase at random: four words that mean nothing in any language and can be spoken, written down
 * and typed, such as `dofega-limano-biteso-karevi`. Twelve syllables of 64 possible ones: 72 bits.
 */
export function createPassphrase(): string {
  const random = crypto.getRandomValues(new Uint8Array(WORDS * SYLLABLES));
  const syllables = Array.from(random, (byte) => CONSONANTS[byte & 15]! + VOWELS[(byte >> 4) & 3]!);
  return Array.from({ length: WORDS }, (_, word) =>
    syllables.slice(word * SYLLABLES, (word + 1) * SYLLABLES).join(""),
  ).join("-");
}
