/** A number formatter of one locale. */
export type NumberWriter = Pick<Intl.NumberFormat, "format">;

/** Code point of the digit zero, by CLDR numbering system. */
const zeros: Readonly<Record<string, number>> = { khmr: 0x17e0, thai: 0x0e50 };

/** Languages that are written from the English form. Others are left to `Intl`. */
const writtenHere = ["en", "km", "th"];

/**
 * The signs between Khmer digits, which are those of English the other way round; between the digits 0-9 Khmer
 * has those of English, and Thai always. Source: CLDR 46, `numbers.json` of km and th.
 */
const khmerSigns: Readonly<Record<string, string>> = { ",": ".", ".": "," };

/**
 * Makes the number formatter of a locale such as `km-u-nu-khmr`. English, Khmer and Thai are written from the
 * English form, since Chromium has no Khmer data and would show 1,234 where Node and Firefox show ១.២៣៤;
 * other languages are left to `Intl`. `Intl.NumberFormat` is created lazily, since on a cheap tablet that takes
 * as long as the first page of questions; a count below a thousand in the digits 0-9 does without it.
 */
export function createNumberWriter(locale: string, options?: Intl.NumberFormatOptions): NumberWriter {
  const [language = ""] = locale.split("-");
  const numerals = /-nu-([a-z]+)/.exec(locale)?.[1] ?? "";
  const isWrittenHere = writtenHere.includes(language);
  const zero = zeros[numerals];
  let made: NumberWriter | undefined;
  return {
    format(value) {
      if (isWrittenHere && !zero && options === undefined && isSmallCount(value)) return String(value);
      made ??= new Intl.NumberFormat(isWrittenHere ? "en" : locale, options);
      const written = made.format(value);
      if (!isWrittenHere || !zero) return written;
      const withDigits = written.replace(/[0-9]/g, (digit) => String.fromCharCode(zero + Number(digit)));
      return numerals === "khmr"
        ? withDigits.replace(/[.,]/g, (sign) => khmerSigns[sign] ?? sign)
        : withDigits;
    },
  };
}

const isSmallCount = (value: number | bigint | Intl.StringNumericLiteral): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1000;
