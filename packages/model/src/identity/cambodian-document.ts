import { bareDigits } from "./bare-digits.js";

/** What a number on a Cambodian identity card looks like: the 9-digit card number, the 10-digit personal code, or neither. */
export type CambodianNumberShape = "card-number" | "personal-code" | "other";

/**
 * Tells the shape of a number on a Cambodian identity card by its length alone. No checksum is computed: none is public.
 * `other` refuses nothing, since older and newer cards may differ. Khmer digits, spaces and hyphens are accepted.
 * Verification: secondary for the 10-digit code (press reports), unverified for the 9-digit card number.
 */
export function shapeOfCambodianNumber(text: string): CambodianNumberShape {
  const number = bareDigits(text);
  if (/^\d{9}$/.test(number)) return "card-number";
  return /^\d{10}$/.test(number) ? "personal-code" : "other";
}
