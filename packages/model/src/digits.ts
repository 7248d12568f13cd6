import { stripInvisible } from "./visible-text.js";

/**
 * The digit zero of each script whose digits are read: those of the region and of the papers carried through
 * it, and the full-width digits of input methods. Each has its ten digits in a row. Source: Unicode, general
 * category Nd.
 */
const zeros = {
  ascii: 0x0030,
  arabic: 0x0660,
  extendedArabic: 0x06f0,
  devanagari: 0x0966,
  bengali: 0x09e6,
  thai: 0x0e50,
  lao: 0x0ed0,
  myanmar: 0x1040,
  shan: 0x1090,
  khmer: 0x17e0,
  newTaiLue: 0x19d0,
  taiThamHora: 0x1a80,
  taiTham: 0x1a90,
  fullWidth: 0xff10,
} as const;

const digitClass = (zero: number): string => `\\u{${zero.toString(16)}}-\\u{${(zero + 9).toString(16)}}`;
const anyDigit = new RegExp(`[${Object.values(zeros).map(digitClass).join("")}]`, "gu");

const zeroOf = (digit: string): number => {
  const code = digit.charCodeAt(0);
  return Object.values(zeros).find((zero) => code >= zero && code <= zero + 9) ?? zeros.ascii;
};

/**
 * Turns the decimal digits of the region's scripts (Khmer, Thai, Lao, Myanmar, Shan, New Tai Lue, Tai Tham,
 * Bengali, Devanagari, Arabic) and full-width digits into ASCII digits, and leaves all else as it is. The
 * length stays the same.
 */
export const normaliseDigits = (text: string): string =>
  text.replace(anyDigit, (digit) => String(digit.charCodeAt(0) - zeroOf(digit)));

/** Tells if a text mixes digits of two or more scripts. */
export const mixesDigitScripts = (text: string): boolean =>
  new Set(Array.from(text.match(anyDigit) ?? [], zeroOf)).size > 1;

/** A number as written, its digits in ASCII, without spaces, invisible characters, hyphens and dashes. */
export const extractBareDigits = (text: string): string =>
  normaliseDigits(stripInvisible(text)).replace(/[\s\u2010-\u2013\u2212-]/g, "");
