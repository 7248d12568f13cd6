// In: numbers. Out: them as a locale writes them, without asking the browser for its tables where none are needed.

/** Writes numbers in one locale. */
export type Numbers = Pick<Intl.NumberFormat, "format">;

/**
 * The numbers of a locale. A count below a thousand in the digits 0-9 is the same in every language; the browser's own formatter,
 * which takes a cheap tablet as long to make as the first page of questions, is made for what is left.
 */
export function numbersIn(locale: string, options?: Intl.NumberFormatOptions): Numbers {
  const latin = options === undefined && locale.endsWith("-nu-latn");
  let made: Numbers | undefined;
  return {
    format(value) {
      if (latin && Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1000)
        return String(value);
      made ??= new Intl.NumberFormat(locale, options);
      return made.format(value);
    },
  };
}
