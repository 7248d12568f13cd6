import { normaliseDigits } from "../dates/normalise-digits.js";

/** A number as written, its Khmer or Thai digits in ASCII, without spaces, zero-width characters, hyphens and dashes. */
export function bareDigits(text: string): string {
  return normaliseDigits(text).replace(/[\s\u200b-\u200d\u2010-\u2013-]/g, "");
}
