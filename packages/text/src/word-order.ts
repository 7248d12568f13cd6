const startsInKhmer = /^\P{L}*\p{Script=Khmer}/u;

/** Khmer words before all others, as CLDR has it for Khmer; each group in the root order of Unicode. */
function createKhmerOrder(): (one: string, other: string) => number {
  const { compare } = new Intl.Collator("en");
  return (one, other) =>
    Number(startsInKhmer.test(other)) - Number(startsInKhmer.test(one)) || compare(one, other);
}

/**
 * Makes the comparison by which words of a language are sorted. Khmer is put in order without Khmer data, which
 * Chromium has not and Node and Firefox have: one list has one order everywhere.
 *
 * @param language a BCP 47 tag
 */
export const createWordOrder = (language: string): ((one: string, other: string) => number) =>
  language.split("-")[0] === "km" ? createKhmerOrder() : new Intl.Collator(language).compare;
