import { comparableText } from "../comparable-text.js";
import type { Era } from "./partial-date.js";

/** A word as it is compared: without dots, which stand in some abbreviations and are left out of others. */
const plainWord = (word: string): string => comparableText(word).replaceAll(".", "");

/** The names of the twelve months as they are written out and as they are shortened, each language in a row. */
const monthNames: readonly (readonly string[])[] = [
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
  "มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา ตุลา พฤศจิกา ธันวา",
  "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.",
  "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ",
  "មករា កុម្ភះ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ",
].map((names) => names.split(" "));

const months = new Map(
  monthNames.flatMap((names) => names.map((name, index) => [plainWord(name), index + 1] as const)),
);

const eras = new Map<string, readonly Era[]>([
  ...["ce", "ad", "ค.ศ.", "គ.ស."].map((word) => [plainWord(word), ["gregorian"]] as const),
  ...["be", "พ.ศ.", "ព.ស."].map((word) => [plainWord(word), ["be-th", "be-kh"]] as const),
  ...["thai", "ไทย", "ថៃ"].map((word) => [plainWord(word), ["be-th"]] as const),
  ...["khmer", "กัมพูชา", "ខ្មែរ"].map((word) => [plainWord(word), ["be-kh"]] as const),
]);

/** Words that stand around the parts of a date and name none: day, month, year, and the endings of ordinals. */
const fillers = new Set(
  "st nd rd th of the day month year วันที่ วัน ที่ เดือน ปี ថ្ងៃទី ថ្ងៃ ទី ខែ ឆ្នាំ".split(" ").map(plainWord),
);

/** Khmer and Thai write no space between the word for month or year and what follows. */
const prefixes = ["เดือน", "ปี", "ខែ", "ឆ្នាំ"].map(plainWord);

/** Meaning of a word in a date: a month, the eras that it can name, or nothing by itself. */
export type DateWord =
  | { readonly kind: "month"; readonly month: number }
  | { readonly kind: "era"; readonly eras: readonly Era[] }
  | { readonly kind: "filler" };

/** Reads a word of a date in English, Thai or Khmer; undefined if it is none of those that are known. */
export function readDateWord(word: string): DateWord | undefined {
  const whole = plainWord(word);
  const prefix = prefixes.find((one) => whole.startsWith(one) && whole !== one);
  for (const plain of [whole, ...(prefix === undefined ? [] : [whole.slice(prefix.length)])]) {
    const [month, named] = [months.get(plain), eras.get(plain)];
    if (month !== undefined) return { kind: "month", month };
    if (named) return { kind: "era", eras: named };
    if (fillers.has(plain)) return { kind: "filler" };
  }
  return undefined;
}
