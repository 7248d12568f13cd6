/** The first digit (zero) of the scripts whose digits are read here; each has its ten digits in a row. */
const zeros = { khmer: 0x17e0, thai: 0x0e50 } as const;

/**
 * Turns Khmer digits (U+17E0 to U+17E9) and Thai digits (U+0E50 to U+0E59) into ASCII digits and leaves all
 * else as it is.
 */
export function normaliseDigits(text: string): string {
  return text
    .replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - zeros.khmer))
    .replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - zeros.thai));
}

/** Tells if a text mixes digits of the scripts Khmer, Thai and ASCII. */
export function mixesDigitScripts(text: string): boolean {
  return [/[\u17e0-\u17e9]/, /[\u0e50-\u0e59]/, /[0-9]/].filter((script) => script.test(text)).length > 1;
}

/**
 * A number as written, its Khmer or Thai digits in ASCII, without spaces, zero-width characters, hyphens and
 * dashes.
 */
export function extractBareDigits(text: string): string {
  return normaliseDigits(text).replace(/[\s\u200b-\u200d\u2010-\u2013-]/g, "");
}
