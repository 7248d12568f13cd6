import { normaliseDigits } from "./digits.js";
import { stripInvisible } from "./visible-text.js";

/**
 * Makes two spellings that look alike equal: NFC, no invisible characters, no spaces, digits in ASCII, lower
 * case. Use it where something forbids or warns; what permits is compared strictly.
 */
export const comparableText = (text: string): string =>
  normaliseDigits(stripInvisible(text).normalize("NFC").replace(/\s+/gu, "")).toLowerCase();
