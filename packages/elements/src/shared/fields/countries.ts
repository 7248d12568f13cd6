import { isoCountryCodes } from "@spean/model/identity";
import { localisedCountryName } from "../names.js";
import type { ElementWords } from "../words.js";
import type { SelectChoice } from "./select-field.js";

/** Every country by its name: the two of the standard, and the others in the order of the language. */
export interface NamedCountries {
  readonly near: readonly SelectChoice[];
  readonly others: readonly SelectChoice[];
}

const near: readonly string[] = ["KH", "TH"];

const made = new WeakMap<ElementWords, NamedCountries>();

/** The countries in the words of a language. Made once, when first asked for. */
export function namedCountriesIn(words: ElementWords): NamedCountries {
  const known = made.get(words);
  if (known) return known;
  const named = isoCountryCodes.map((code) => ({ code, label: localisedCountryName(code, words) }));
  const others = named
    .filter(({ code }) => !near.includes(code))
    .sort((a, b) => words.order(a.label, b.label));
  const countries = { near: named.filter(({ code }) => near.includes(code)), others };
  made.set(words, countries);
  return countries;
}
