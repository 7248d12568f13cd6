import { normaliseDigits, stripInvisible } from "@spean/model/dates";

/**
 * Why a passphrase could be guessed by whoever has the device:
 * - `short`: fewer than 12 characters;
 * - `repeated`: fewer than 6 different characters, or the same piece again and again;
 * - `obvious`: nearly all of it is a row of keys or numbers, or a word that everybody tries first;
 * - `simple`: one word, or one kind of characters. Wanted are three words, or three of small letters, capitals,
 *   digits and signs; a script that is written without spaces counts by its length.
 */
export type PassphraseFault = "short" | "repeated" | "obvious" | "simple";

const SHORTEST = 12;
const FEWEST_DIFFERENT = 6;
/** So many characters must be left where obvious pieces are taken away. */
const FEWEST_OWN = 8;
const FEWEST_WORDS = 3;
/** Thai, Khmer, Lao and Burmese are written without spaces: so long a text has several words. */
const UNSPACED = 18;

/** Pieces that everybody tries first; rows of keys and numbers are found by themselves. */
const OBVIOUS = [
  ...["password", "passphrase", "passwort", "passw0rd", "secret", "letmein", "welcome", "iloveyou", "admin"],
  ...["officer", "police", "spean", "cambodia", "kampuchea", "phnompenh", "thailand", "bangkok", "aranya"],
  ...["demonstration", "trafficking", "victim", "tablet", "offline", "login", "computer", "monkey", "dragon"],
  ...["รหัสผ่าน", "ประเทศไทย", "กรุงเทพ", "ตำรวจ", "ពាក្យសម្ងាត់", "លេខសម្ងាត់", "កម្ពុជា", "ភ្នំពេញ", "ប៉ូលីស"],
];
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "qazwsxedcrfvtgbyhnujmikolp",
];
const LONGEST_OF_ROW = 4;

const reversed = (text: string): string => [...text].reverse().join("");
const rows = [...ROWS, ...ROWS.map(reversed)];

/** Tells if a text is one piece again and again, the last time perhaps cut short. */
function isRepeated(letters: readonly string[]): boolean {
  for (let period = 1; period <= letters.length / 2; period += 1)
    if (letters.every((letter, place) => letter === letters[place % period])) return true;
  return false;
}

/** A text without the rows of keys and numbers that stand in it, from four characters on. */
function withoutRows(text: string): string {
  let left = "";
  for (let place = 0; place < text.length;) {
    let length = 1;
    const isRow = (piece: string) => rows.some((row) => row.includes(piece));
    while (place + length < text.length && isRow(text.slice(place, place + length + 1))) length += 1;
    if (length < LONGEST_OF_ROW) left += text.slice(place, place + length);
    place += length;
  }
  return left;
}

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{M}\p{N}\s]/u];
const UNSPACED_LETTERS = /[\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu;

function isSimple(passphrase: string): boolean {
  const words = passphrase.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length > 1);
  const kinds = KINDS.filter((kind) => kind.test(passphrase));
  const unspaced = passphrase.match(UNSPACED_LETTERS)?.length ?? 0;
  return new Set(words).size < FEWEST_WORDS && kinds.length < 3 && unspaced < UNSPACED;
}

/**
 * Finds out why a passphrase is not fit to lock a device with; `undefined` where it is. Upper and lower case,
 * spaces, digits of other scripts and what cannot be seen do not make an obvious one another. A floor, and no
 * measure: who wants to be sure takes `createPassphrase`.
 */
export function findPassphraseFault(passphrase: string): PassphraseFault | undefined {
  const typed = stripInvisible(passphrase).normalize("NFKC").trim();
  const compared = normaliseDigits(typed.replace(/\s+/gu, "")).toLowerCase();
  const letters = [...compared];
  if (letters.length < SHORTEST) return "short";
  if (new Set(letters).size < FEWEST_DIFFERENT || isRepeated(letters)) return "repeated";
  const own = withoutRows(
    OBVIOUS.reduce((left, piece) => left.replaceAll(piece.normalize("NFKC"), ""), compared),
  );
  if ([...own].length < FEWEST_OWN) return "obvious";
  return isSimple(typed) ? "simple" : undefined;
}
