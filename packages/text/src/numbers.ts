/** A number formatter of one locale. */
export type NumberWriter = Pick<Intl.NumberFormat, "format">;

/**
 * Makes the number formatter of a locale. `Intl.NumberFormat` is created lazily, since on a cheap tablet that
 * takes as long as the first page of questions; a count below a thousand in the digits 0-9 is the same in
 * every language and does without it.
 */
export function createNumberWriter(locale: string, options?: Intl.NumberFormatOptions): NumberWriter {
  const latin = options === undefined && locale.endsWith("-nu-latn");
  let made: NumberWriter | undefined;
  return {
    format(value) {
      if (latin && Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1000)
        return String(value);
      made ??= new Intl.NumberFormat(locale, options);
      return made.format(value);
    },
  };
}
