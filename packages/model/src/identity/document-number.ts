import { extractBareDigits } from "../digits.js";
import type { CheckResult } from "../fault.js";

/**
 * The shape of a number on a Cambodian identity card: the 9-digit card number, the 10-digit personal code, or
 * neither.
 */
export type CambodianNumberShape = "card-number" | "personal-code" | "other";

/**
 * Tells the shape of a number on a Cambodian identity card by its length alone. No checksum is computed: none
 * is public. `other` refuses nothing, since older and newer cards may differ. Khmer digits, spaces and
 * hyphens are accepted. Verification: secondary for the 10-digit code (press reports), unverified for the
 * 9-digit card number.
 */
export function classifyCambodianNumber(text: string): CambodianNumberShape {
  const number = extractBareDigits(text);
  if (/^\d{9}$/.test(number)) return "card-number";
  return /^\d{10}$/.test(number) ? "personal-code" : "other";
}

/**
 * The check digit over the first twelve digits: weights 13 down to 2, then 11 less the remainder by 11, last
 * digit of that.
 */
function checkDigit(twelve: string): number {
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return (11 - (sum % 11)) % 10;
}

const refuse = (message: string): CheckResult<string> => ({
  ok: false,
  faults: [{ code: "invalid-value", path: "", message }],
});

/**
 * Checks a Thai 13-digit number by its length and check digit, and gives the bare ASCII digits. Thai digits,
 * spaces and hyphens are accepted. The number is never required; it tells category and district of
 * registration, so it is sensitive. Passing says that it was copied rightly, not that it was issued.
 * Verification: secondary (public implementations agree).
 */
export function checkThaiNationalNumber(text: string): CheckResult<string> {
  const number = extractBareDigits(text);
  if (!/^\d{13}$/.test(number))
    return refuse("A Thai national number has 13 digits: compare it with the document.");
  if (checkDigit(number.slice(0, 12)) !== Number(number[12]))
    return refuse("The last digit does not fit the other twelve: compare the number with the document.");
  return { ok: true, value: number };
}
